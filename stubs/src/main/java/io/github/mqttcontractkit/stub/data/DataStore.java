package io.github.mqttcontractkit.stub.data;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The data of a running stub; they change as a whole, so a reader never sees half a change. */
public final class DataStore implements Supplier<Data> {
  private final Data first;
  private final AtomicReference<Data> now;

  /** Holds these data to begin with. */
  public DataStore(Data first) {
    this.first = first;
    this.now = new AtomicReference<>(first);
  }

  @Override
  public Data get() {
    return now.get();
  }

  /** Replaces all data. */
  public void set(Data data) {
    now.set(data);
  }

  /** Goes back to the data that were there to begin with. */
  public void reset() {
    now.set(first);
  }
}
