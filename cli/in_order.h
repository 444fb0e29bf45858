// Work on a stream of items in several threads, with the results in the order of the items.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace newsgraph {

// Threads that run tasks first come, first served. The destructor drops tasks not yet begun and waits for the rest.
class Workers {
 public:
  explicit Workers(std::size_t count);
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  void submit(std::function<void()> task);

 private:
  void work();

  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<std::function<void()>> tasks_;
  bool closing_ = false;
  std::vector<std::thread> threads_;
};

// Calls `next` until it returns nothing, `work` on each item in one of `threads` threads, and `take` on each result in
// the order of the items; `next` and `take` run in the calling thread. At most four items a thread are in flight, so
// that memory does not grow with the stream. What any of them throws is thrown here.
template <typename Next, typename Work, typename Take>
void in_order(std::size_t threads, Next next, Work work, Take take) {
  if (threads <= 1) {
    while (auto item = next()) take(work(std::move(*item)));
    return;
  }
  using Item = typename decltype(next())::value_type;
  using Result = decltype(work(std::declval<Item>()));
  std::deque<std::future<Result>> in_flight;
  Workers workers(threads);
  const auto take_first = [&] {
    Result result = in_flight.front().get();
    in_flight.pop_front();
    take(std::move(result));
  };
  while (auto item = next()) {
    auto task = std::make_shared<std::packaged_task<Result()>>(
        [&work, item = std::move(*item)]() mutable { return work(std::move(item)); });
    in_flight.push_back(task->get_future());
    workers.submit([task] { (*task)(); });
    if (in_flight.size() >= 4 * threads) take_first();
  }
  while (!in_flight.empty()) take_first();
}

}  // namespace newsgraph
