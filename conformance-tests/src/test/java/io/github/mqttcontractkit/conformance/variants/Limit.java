package io.github.mqttcontractkit.conformance.variants;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** How much load is admitted; what is not admitted costs nothing. Safe for many threads. */
@FunctionalInterface
interface Limit {
  /** Whether a request of this cost is admitted now. */
  boolean admits(int cost);

  /** A bucket that fills steadily, in real time. */
  static Limit bucket(double perSecond, double capacity) {
    return new Bucket(perSecond, capacity);
  }

  /** So much in each window of real time; windows follow each other without a gap. */
  static Limit window(int most, Duration length) {
    return new Window(most, length.toNanos());
  }

  /** All but every n-th request. */
  static Limit allButEvery(int nth) {
    AtomicInteger requests = new AtomicInteger();
    return cost -> requests.incrementAndGet() % nth != 0;
  }

  /** Of so many requests in a row all but the last few. */
  static Limit allButTheLast(int few, int inARow) {
    AtomicInteger requests = new AtomicInteger();
    return cost -> requests.getAndIncrement() % inARow < inARow - few;
  }

  /** All but the first few. */
  static Limit allButTheFirst(int few) {
    AtomicInteger requests = new AtomicInteger();
    return cost -> requests.getAndIncrement() >= few;
  }

  /** All but some, by chance. */
  static Limit allBut(double probability) {
    RandomGenerator random = new Random(1);
    return cost -> random.nextDouble() >= probability;
  }

  /** See {@link Limit#bucket}. */
  final class Bucket implements Limit {
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double capacity;
    private double left;
    private long last = System.nanoTime();

    private Bucket(double perSecond, double capacity) {
      this.perSecond = perSecond;
      this.capacity = capacity;
      this.left = capacity;
    }

    @Override
    public synchronized boolean admits(int cost) {
      long now = System.nanoTime();
      left = Math.min(capacity, left + (now - last) / NANOS * perSecond);
      last = now;
      boolean admitted = left >= cost;
      left -= admitted ? cost : 0;
      return admitted;
    }
  }

  /** See {@link Limit#window}. */
  final class Window implements Limit {
    private final int most;
    private final long nanos;
    private final long start = System.nanoTime();
    private long current;
    private int spent;

    private Window(int most, long nanos) {
      this.most = most;
      this.nanos = nanos;
    }

    @Override
    public synchronized boolean admits(int cost) {
      long now = (System.nanoTime() - start) / nanos;
      spent = now == current ? spent : 0;
      current = now;
      boolean admitted = spent + cost <= most;
      spent += admitted ? cost : 0;
      return admitted;
    }
  }
}
