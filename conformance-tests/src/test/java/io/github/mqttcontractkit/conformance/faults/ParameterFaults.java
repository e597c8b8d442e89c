package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.assuming;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.rpc.Call;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/** Parameters that are read wrongly. */
final class ParameterFaults {
  private ParameterFaults() {}

  static List<Fault> all() {
    return List.of(
        ldc("PARAM-1", "GroupId may be missing", "no GroupId", assuming("GroupId", "GID_many")),
        ldc("PARAM-1", "PageSize may be missing", "no PageSize", assuming("PageSize", "10")),
        ldc("PARAM-1", "InstanceId may be missing", "no InstanceId", instance()),
        qca("PARAM-1", "Size may be missing", "no Size", assuming("Size", "10")),
        qca("PARAM-1", "InstanceId may be missing", "no InstanceId", instance()),
        ldc("PARAM-2", "an empty PageSize is 10", "PageSize=", empty("PageSize", "10")),
        ldc("PARAM-2", "an empty GroupId is any", "GroupId=", empty("GroupId", "GID_many")),
        qca("PARAM-2", "an empty Size is 100", "Size=", empty("Size", "100")),
        qca(
            "PARAM-2",
            "an empty InstanceId is any",
            "InstanceId=",
            empty("InstanceId", Holdings.INSTANCE)),
        ldc(
            "PARAM-3",
            "a PageSize above 100 is cut to 100",
            "PageSize=101",
            reading("PageSize", value -> clamped(value, 1, 100, true))),
        ldc(
            "PARAM-3",
            "a PageSize of 101 is taken",
            "PageSize=101",
            replaced("PageSize", "101", "100")),
        ldc(
            "PARAM-3",
            "PageSize wraps around at 64 bits",
            "PageSize=184467440737095516",
            reading("PageSize", value -> wrapped(value, 64))),
        qca(
            "PARAM-3",
            "Size wraps around at 32 bits",
            "Size=42949673",
            reading("Size", value -> wrapped(value, 32))),
        qca(
            "PARAM-3",
            "a Size beyond an int is 100",
            "a refusal of Size=",
            reading("Size", value -> value.matches("\\d{11,}") ? "100" : value)),
        ldc("PARAM-4", "a PageSize of 0 is 10", "PageSize=0", replaced("PageSize", "0", "10")),
        ldc(
            "PARAM-4",
            "the sign of PageSize is ignored",
            "PageSize=-",
            reading("PageSize", value -> value.replaceFirst("^-(?=[1-9])", ""))),
        qca(
            "PARAM-4",
            "a Size below 1 is 1",
            "Size=0",
            reading("Size", value -> clamped(value, 1, 100, false))),
        qca(
            "PARAM-4",
            "a negative Size is 100",
            "Size=-1",
            reading("Size", value -> value.matches("-\\d+") ? "100" : value)),
        ldc(
            "PARAM-5",
            "PageSize is read up to the first letter",
            "PageSize=5a",
            reading(
                "PageSize",
                value -> value.matches("[1-9]\\d?[a-z]+") ? value.replaceAll("\\D.*", "") : value)),
        ldc(
            "PARAM-5",
            "PageSize may be hexadecimal",
            "PageSize=0x10",
            replaced("PageSize", "0x10", "16")),
        ldc(
            "PARAM-5",
            "PageSize may have an exponent",
            "PageSize=1e2",
            replaced("PageSize", "1e2", "100")),
        ldc(
            "PARAM-5",
            "spaces in PageSize are dropped",
            "a refusal of PageSize=",
            reading("PageSize", value -> value.replace(" ", ""))),
        qca(
            "PARAM-5",
            "a Size that is no integer is 10",
            "Size=",
            reading("Size", value -> value.matches("-?\\d*") ? value : "10")),
        qca("PARAM-5", "Size may have a comma", "Size=1,5", replaced("Size", "1,5", "15")),
        qca("PARAM-5", "a Size of null is 10", "Size=null", replaced("Size", "null", "10")),
        qca("PARAM-5", "a Size of 1.5 is 1", "Size=1.5", replaced("Size", "1.5", "1")),
        ldc("PARAM-6", "a PageSize of 1 is refused", "a success", replaced("PageSize", "1", "x")),
        qca("PARAM-6", "a Size of 100 is refused", "a success", replaced("Size", "100", "x")),
        ldc("PARAM-7", "PageNo 0 is page 1", "PageNo=0", replaced("PageNo", "0", "1")),
        ldc(
            "PARAM-7",
            "a negative PageNo is page 1",
            "PageNo=-1",
            reading("PageNo", value -> value.matches("-\\d+") ? "1" : value)),
        ldc(
            "PARAM-7",
            "a PageNo that is no integer is page 1",
            "PageNo=",
            reading("PageNo", value -> value.matches("-?\\d*") ? value : "1")),
        ldc(
            "PARAM-7",
            "PageNo is read up to the first letter",
            "PageNo=5a",
            replaced("PageNo", "5a", "5")),
        ldc(
            "PARAM-8",
            "PageNo is required",
            "a success",
            reading(ParameterFaults::withoutSizeIfFirst)),
        qca(
            "PARAM-8",
            "NextToken is required",
            "a success",
            reading(call -> call.parameter("NextToken").isPresent() ? call : call.without("Size"))),
        qca(
            "PARAM-8",
            "Username needs an IdentityType",
            "a success",
            reading(
                call ->
                    call.parameter("Username").isPresent()
                            && call.parameter("IdentityType").isEmpty()
                        ? call.without("Size")
                        : call)),
        qca(
            "PARAM-9",
            "any IdentityType is taken",
            "IdentityType=",
            reading(
                call ->
                    Set.of("USER", "CLIENT").contains(call.parameter("IdentityType").orElse("USER"))
                        ? call
                        : call.without("IdentityType"))),
        qca(
            "PARAM-9",
            "IdentityType may be cut short",
            "IdentityType=USE",
            replaced("IdentityType", "USE", "USER")));
  }

  private static Behaviour instance() {
    return assuming("InstanceId", Holdings.INSTANCE);
  }

  private static Behaviour empty(String parameter, String value) {
    return replaced(parameter, "", value);
  }

  static Behaviour replaced(String parameter, String asked, String read) {
    return reading(parameter, value -> value.equals(asked) ? read : value);
  }

  private static Call withoutSizeIfFirst(Call call) {
    return call.parameter("PageNo").isPresent() || call.parameter("NextToken").isPresent()
        ? call
        : call.without("PageSize");
  }

  private static String clamped(String value, int least, int most, boolean upwards) {
    if (!value.matches("-?\\d+")) {
      return value;
    }
    BigInteger number = new BigInteger(value);
    return upwards
        ? number.min(BigInteger.valueOf(most)).toString()
        : number.max(BigInteger.valueOf(least)).toString();
  }

  private static String wrapped(String value, int bits) {
    return value.matches("\\d+")
        ? new BigInteger(value).mod(BigInteger.TWO.pow(bits)).toString()
        : value;
  }
}
