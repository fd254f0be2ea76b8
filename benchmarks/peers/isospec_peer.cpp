// Isotopes of one formula by IsoSpec: isospec_peer FORMULA; a row for each task: name, microseconds (median of runs), peaks, sum of their probabilities.
#include <IsoSpec++/fixedEnvelopes.h>
#include <IsoSpec++/isoSpec++.h>

#include "timing.h"

int main(int argc, char** argv)
{
  if (argc != 2) return 2;
  const char* formula = argv[1];
  std::vector<double> masses(1 << 17), shares(1 << 17);
  size_t peaks = 0;
  double sum = 0;

  auto envelope = [&] {
    IsoSpec::FixedEnvelope found = IsoSpec::FixedEnvelope::FromThreshold(IsoSpec::Iso(formula), 1e-6, true);
    peaks = found.confs_no();
  };
  auto generator = [&] {
    IsoSpec::IsoThresholdGenerator next(IsoSpec::Iso(formula), 1e-6, true);
    peaks = 0;
    while (next.advanceToNextConfiguration()) {
      masses[peaks] = next.mass();
      shares[peaks++] = next.prob();
    }
  };
  // Isotopologues of all but a millionth, added up by mass number: what an aggregated pattern with centroids takes with this library.
  auto aggregate = [&] {
    IsoSpec::Iso molecule(formula);
    double first = molecule.getMonoisotopicPeakMass();
    IsoSpec::FixedEnvelope found = IsoSpec::FixedEnvelope::FromTotalProb(std::move(molecule), 1 - 1e-6, false);
    double number_shares[64] = {}, number_masses[64] = {};
    for (size_t i = 0; i < found.confs_no(); i++) {
      size_t number = static_cast<size_t>(found.mass(i) - first + 0.5) & 63;
      number_shares[number] += found.prob(i);
      number_masses[number] += found.prob(i) * found.mass(i);
    }
    peaks = 0;
    sum = 0;
    for (int number = 0; number < 64; number++)
      if (number_shares[number] > 0) {
        masses[peaks] = number_masses[number] / number_shares[number];
        shares[peaks++] = number_shares[number];
        sum += number_shares[number];
      }
  };

  double time = median_of_runs(aggregate);
  std::printf("pattern\t%.3f\t%zu\t%.6f\n", time, peaks, sum);
  time = std::min(median_of_runs(envelope), median_of_runs(generator));
  generator();
  sum = 0;
  for (size_t i = 0; i < peaks; i++) sum += shares[i];
  std::printf("fine\t%.3f\t%zu\t%.6f\n", time, peaks, sum);
}
