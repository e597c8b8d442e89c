package io.github.mqttcontractkit.stub.data;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The current data of a running stub. They are replaced as a whole, never in part. */
public final class DataStore implements Supplier<Data> {
  private final Data initial;
  private final AtomicReference<Data> current;

  /** Begins with these data. */
  public DataStore(Data initial) {
    this.initial = initial;
    this.current = new AtomicReference<>(initial);
  }

  @Override
  public Data get() {
    return current.get();
  }

  /** Replaces all data. */
  public void set(Data data) {
    current.set(data);
  }

  /** Restores the initial data. */
  public void reset() {
    current.set(initial);
  }
}
