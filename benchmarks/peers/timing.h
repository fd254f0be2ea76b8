// Times of one task in microseconds: the median of eleven runs of 50 ms, the caches warm.
#pragma once
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

template <typename Task> double median_of_runs(Task task)
{
  using clock = std::chrono::steady_clock;
  std::vector<double> times;
  for (int run = 0; run < 11; run++) {
    long calls = 0;
    auto start = clock::now();
    std::chrono::duration<double, std::micro> elapsed{0};
    while (elapsed.count() < 50000) {
      for (int i = 0; i < 8; i++) task();
      calls += 8;
      elapsed = clock::now() - start;
    }
    times.push_back(elapsed.count() / calls);
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}
