package io.github.mqttcontractkit.stub.data;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Several lists, one after the other, as one list. Elements are not copied. */
final class ConcatenatedList<T> extends AbstractList<T> implements RandomAccess {
  private final List<List<T>> parts;
  private final int size;

  /** The parts must be quick at random access and never change. */
  ConcatenatedList(List<List<T>> parts) {
    this.parts = List.copyOf(parts);
    this.size = Math.toIntExact(parts.stream().mapToLong(List::size).sum());
  }

  List<List<T>> parts() {
    return parts;
  }

  @Override
  public T get(int index) {
    int rest = index;
    for (List<T> part : parts) {
      if (rest < part.size()) {
        return part.get(rest);
      }
      rest -= part.size();
    }
    throw new IndexOutOfBoundsException(index);
  }

  @Override
  public int size() {
    return size;
  }
}
