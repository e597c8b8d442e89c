package io.github.mqttcontractkit.stub.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Runs the same thing in several threads that start together, for tests. */
public final class Concurrently {
  public static final int THREADS = 4;

  /** Threads that spoil a structure which they share may never end. */
  private static final int LONGEST_S = 60;

  private Concurrently() {}

  /** What each thread returned; what one throws is thrown. */
  public static <T> List<T> run(Callable<T> task) throws Exception {
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
      results.add(future.get(LONGEST_S, TimeUnit.SECONDS));
    }
    return results;
  }
}
