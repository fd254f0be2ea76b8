// Isotopes and ions by OpenMS: openms_spectra_peer FORMULA PEAKS RNA; a row for each task: name, microseconds (median of runs), peaks, and
// the sum of probabilities or of m/z.
#include <OpenMS/CHEMISTRY/EmpiricalFormula.h>
#include <OpenMS/CHEMISTRY/ISOTOPEDISTRIBUTION/CoarseIsotopePatternGenerator.h>
#include <OpenMS/CHEMISTRY/NASequence.h>
#include <OpenMS/CHEMISTRY/NucleicAcidSpectrumGenerator.h>
#include <OpenMS/KERNEL/MSSpectrum.h>

#include "timing.h"

int main(int argc, char** argv)
{
  if (argc != 4) return 2;
  OpenMS::EmpiricalFormula formula{OpenMS::String(argv[1])};
  OpenMS::CoarseIsotopePatternGenerator pattern(std::stoul(argv[2]), false);
  size_t peaks = 0;
  double time = median_of_runs([&] { peaks = pattern.run(formula).size(); });
  double sum = 0;
  for (const auto& peak : pattern.run(formula)) sum += peak.getIntensity();
  std::printf("pattern\t%.3f\t%zu\t%.6f\n", time, peaks, sum);

  OpenMS::NASequence strand = OpenMS::NASequence::fromString(argv[3]);
  OpenMS::NucleicAcidSpectrumGenerator generator;
  OpenMS::Param param = generator.getParameters();
  for (const char* series : {"a", "b", "c", "x", "z"}) param.setValue(std::string("add_") + series + "_ions", "false");
  for (const char* series : {"a-B", "w", "y", "d"}) param.setValue(std::string("add_") + series + "_ions", "true");
  param.setValue("add_first_prefix_ion", "true");
  generator.setParameters(param);
  OpenMS::MSSpectrum spectrum;
  auto ions = [&] {
    spectrum.clear(true);
    generator.getSpectrum(spectrum, strand, -1, -10);
  };
  time = median_of_runs(ions);
  sum = 0;
  for (const auto& peak : spectrum) sum += peak.getMZ();
  std::printf("ions\t%.3f\t%zu\t%.6f\n", time, spectrum.size(), sum);
}
