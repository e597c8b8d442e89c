package io.github.mqttcontractkit.stub.data;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Some elements of a list, by their indexes there. Elements are not copied. */
final class SelectedList<T> extends AbstractList<T> implements RandomAccess {
  private final List<T> list;
  private final int[] indexes;

  /** Takes the indexes over; neither they nor the list may change. */
  SelectedList(List<T> list, int[] indexes) {
    this.list = list;
    this.indexes = indexes;
  }

  @Override
  public T get(int index) {
    return list.get(indexes[index]);
  }

  @Override
  public int size() {
    return indexes.length;
  }
}
