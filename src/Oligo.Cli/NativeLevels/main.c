/* Chooses between the two programs that levels.sh links into one file: the same code compiled for every x64 processor, and for AVX-512. */

#include <stdlib.h>
#include <string.h>

int oligo_baseline_main(int argc, char **argv);
int oligo_avx512_main(int argc, char **argv);

/* What the compiler may use at the level of AVX-512 (`x86-64-v4,avx512v3`); the check includes that the system saves the registers. */
static int has_avx512(void)
{
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("fma")
        && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512cd")
        && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512ifma")
        && __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512bitalg")
        && __builtin_cpu_supports("avx512vpopcntdq") && __builtin_cpu_supports("avx512vnni");
}

/* The switch that the managed tool obeys too. */
static int is_switched_off(void)
{
    const char *value = getenv("DOTNET_EnableAVX512");
    return value != NULL && strcmp(value, "0") == 0;
}

int main(int argc, char **argv)
{
    return has_avx512() && !is_switched_off() ? oligo_avx512_main(argc, argv) : oligo_baseline_main(argc, argv);
}
