/* Melting temperatures, dimers and hairpins by the C functions of primer3: primer3_peer tm|dimers|hairpins INPUT OUTPUT; prints microseconds each, the best of five rounds. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "oligotm.h"
#include "thal.h"
#include "thal_parameters.h"

#define MOST 200000

static char texts[MOST][64];
static double values[MOST];

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec * 1e-9;
}

int main(int argc, char **argv)
{
    FILE *input = argc == 4 ? fopen(argv[2], "r") : NULL;
    int count = 0;
    double best = HUGE_VAL;
    thal_parameters parameters;
    thal_results result;
    thal_args args;
    int is_tm, is_hairpin;

    if (input == NULL) {
        fprintf(stderr, "primer3_peer tm|dimers|hairpins INPUT OUTPUT\n");
        return 2;
    }
    while (count < MOST && fscanf(input, "%63s", texts[count]) == 1)
        count++;
    fclose(input);
    is_tm = strcmp(argv[1], "tm") == 0;
    is_hairpin = strcmp(argv[1], "hairpins") == 0;
    thal_set_null_parameters(&parameters);
    set_default_thal_parameters(&parameters);
    if (get_thermodynamic_values(&parameters, &result) != 0) {
        fprintf(stderr, "%s\n", result.msg);
        return 1;
    }
    set_thal_default_args(&args);
    args.type = is_hairpin ? thal_hairpin : thal_any;
    args.dimer = !is_hairpin;
    args.mv = 50;
    args.dv = 0;
    args.dntp = 0;
    args.dna_conc = 50;
    for (int round = 0; round < 5; round++) {
        double start = now();
        for (int i = 0; i < count; i++) {
            const char *other = texts[is_hairpin ? i : (i + 1) % count];
            if (is_tm) {
                values[i] = oligotm(texts[i], 50, 50, 0, 0, 0, 0.6, 0, santalucia_auto, santalucia, -10).Tm;
            } else {
                thal((const unsigned char *)texts[i], (const unsigned char *)other, &args, THL_FAST, &result);
                values[i] = result.temp;
            }
        }
        best = fmin(best, now() - start);
    }
    FILE *output = fopen(argv[3], "w");
    for (int i = 0; i < count; i++)
        fprintf(output, "%.6f\n", values[i]);
    fclose(output);
    printf("%.3f\n", best / count * 1e6);
    return 0;
}
