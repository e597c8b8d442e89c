import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;

class Example {
  public static void main(String[] args) {
    for (Operation operation : Contract.load().operations()) {
      System.out.println(operation.name() + ", page size " + operation.size().schema().maximum());
    }
  }
}
