package io.github.mqttcontractkit.conformance.variants;

import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** How data change while they are read. */
enum Moving {
  /** One more at the end each time. */
  GROWING {
    @Override
    <T> List<T> changed(List<T> items, int changes, IntFunction<T> made) {
      List<T> changed = new ArrayList<>(items);
      for (int i = 0; i < changes; i++) {
        changed.add(made.apply(i));
      }
      return changed;
    }
  },
  /** One more at the beginning each time: what an offset counts from shifts. */
  GROWING_IN_FRONT {
    @Override
    <T> List<T> changed(List<T> items, int changes, IntFunction<T> made) {
      List<T> changed = new ArrayList<>(items);
      for (int i = 0; i < changes; i++) {
        changed.add(0, made.apply(i));
      }
      return changed;
    }
  },
  SHRINKING {
    @Override
    <T> List<T> changed(List<T> items, int changes, IntFunction<T> made) {
      return items.subList(0, Math.max(5, items.size() - changes));
    }
  },
  SHRINKING_IN_FRONT {
    @Override
    <T> List<T> changed(List<T> items, int changes, IntFunction<T> made) {
      return items.subList(Math.min(items.size() - 5, changes), items.size());
    }
  },
  /** One more, and the next time it is gone. */
  COMING_AND_GOING {
    @Override
    <T> List<T> changed(List<T> items, int changes, IntFunction<T> made) {
      List<T> changed = new ArrayList<>(items);
      if (changes % 2 == 1) {
        changed.add(items.size() / 3, made.apply(changes));
      }
      return changed;
    }
  };

  private static final int SMALL = 10;

  abstract <T> List<T> changed(List<T> items, int changes, IntFunction<T> made);

  /** The usual data, changed after every so many requests. */
  Supplier<Data> every(int requests) {
    AtomicInteger answered = new AtomicInteger();
    return () -> {
      int changes = answered.getAndIncrement() / requests;
      return Holdings.usual(
          ids -> ids.size() < SMALL ? ids : changed(ids, changes, i -> "GID_many@@@new" + i),
          identities -> changed(identities, changes, Moving::someone));
    };
  }

  private static Identity someone(int number) {
    Identity other = Holdings.usual().instances().get(Holdings.INSTANCE).identities().get(1);
    return new Identity(
        "new" + number, other.secret(), other.type(), other.clientId(), other.signMode());
  }
}
