package io.github.mqttcontractkit.rpc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Makes the same call in several threads that start at the same moment. */
final class ConcurrentCalls {
  private static final int THREADS = 4;

  /** Threads that corrupt a shared structure may never end. */
  private static final int TIMEOUT_S = 60;

  private ConcurrentCalls() {}

  /**
   * Returns what each thread returned.
   *
   * @throws java.util.concurrent.ExecutionException if a thread throws
   */
  static <T> List<T> run(Callable<T> task) throws Exception {
    var start = new CyclicBarrier(THREADS);
    List<FutureTask<T>> running = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      var future =
          new FutureTask<>(
              () -> {
                start.await();
                return task.call();
              });
      var thread = new Thread(future);
      thread.setDaemon(true);
      thread.start();
      running.add(future);
    }
    List<T> results = new ArrayList<>();
    for (FutureTask<T> future : running) {
      results.add(future.get(TIMEOUT_S, TimeUnit.SECONDS));
    }
    return results;
  }
}
