// Monoisotopic masses by OpenMS: openms_peer INPUT OUTPUT; prints microseconds per molecule.
#include <OpenMS/CHEMISTRY/NASequence.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

int main(int argc, char** argv)
{
  if (argc != 3) return 2;
  std::ifstream input(argv[1]);
  std::vector<std::string> texts;
  for (std::string line; std::getline(input, line);) texts.push_back(line);
  std::vector<double> masses(texts.size());
  for (size_t i = 0; i < texts.size() && i < 1000; i++) masses[i] = OpenMS::NASequence::fromString(texts[i]).getMonoWeight();
  auto start = std::chrono::steady_clock::now();
  for (size_t i = 0; i < texts.size(); i++) masses[i] = OpenMS::NASequence::fromString(texts[i]).getMonoWeight();
  std::chrono::duration<double, std::micro> elapsed = std::chrono::steady_clock::now() - start;
  FILE* output = std::fopen(argv[2], "w");
  for (double mass : masses) std::fprintf(output, "%.6f\n", mass);
  std::fclose(output);
  std::printf("%.2f\n", elapsed.count() / texts.size());
}
