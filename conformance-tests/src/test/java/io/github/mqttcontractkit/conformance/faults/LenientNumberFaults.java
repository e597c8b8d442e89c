package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes and page numbers that are read as lenient parsers read them. */
final class LenientNumberFaults {
  private static final Pattern RADIX = Pattern.compile("0([xXoObB])([0-9a-fA-F]+)");
  private static final Pattern LEADING = Pattern.compile("(?s)\\s*([+-]?\\d+).*");

  private LenientNumberFaults() {}

  static List<Fault> all() {
    return parsers();
  }

  private static List<Fault> parsers() {
    return List.of(
        count(
                "PARAM-5",
                "Size is read as a C library reads integers",
                LenientNumberFaults::leading,
                "5;a")
            .orBy("PARAM-10"),
        size(
            "PARAM-5",
            "PageSize is read as JavaScript reads numbers",
            LenientNumberFaults::script,
            "0b11"),
        count(
            "PARAM-5",
            "Size is read as JavaScript reads numbers",
            LenientNumberFaults::script,
            "1e1"),
        size("PARAM-5", "a fraction of a PageSize is cut off", LenientNumberFaults::whole, "10.9"),
        count(
            "PARAM-5",
            "Size may have underscores between digits",
            value -> value.matches("\\d+(_\\d+)+") ? value.replace("_", "") : value,
            "1_0"),
        size(
                "PARAM-5",
                "PageSize may have quotes",
                value -> value.replaceAll("^\"(\\d+)\"$", "$1"),
                "\"10\"")
            .orBy("PARAM-10"),
        count(
            "PARAM-5",
            "Size may be a list of one",
            value -> value.replaceAll("^\\[(\\d+)]$", "$1"),
            "[1]"),
        size(
                "PARAM-5",
                "one line of several in PageSize is enough",
                LenientNumberFaults::anyLine,
                "10\nx")
            .orBy("PARAM-10")
            .seldom(),
        number(
                "PARAM-7",
                "one line of several in PageNo is enough",
                LenientNumberFaults::anyLine,
                "1\r\nX-Injected: 1")
            .orBy("PARAM-10"),
        number(
            "PARAM-7",
            "PageNo is read as a C library reads integers",
            LenientNumberFaults::leading,
            "1,5"));
  }

  private static Fault size(String rule, String name, UnaryOperator<String> reading, String value) {
    return ldc(rule, name, reading("PageSize", reading)).shownBy(CLIENTS.with("PageSize", value));
  }

  private static Fault count(
      String rule, String name, UnaryOperator<String> reading, String value) {
    return qca(rule, name, reading("Size", reading)).shownBy(IDENTITIES.with("Size", value));
  }

  private static Fault number(
      String rule, String name, UnaryOperator<String> reading, String value) {
    return ldc(rule, name, reading("PageNo", reading)).shownBy(CLIENTS.with("PageNo", value));
  }

  /** The integer at the beginning; the rest is not looked at. */
  private static String leading(String value) {
    Matcher matcher = LEADING.matcher(value);
    return matcher.matches() ? plain(matcher.group(1)) : value;
  }

  private static String script(String value) {
    Matcher matcher = RADIX.matcher(value.strip());
    try {
      if (matcher.matches()) {
        int radix =
            switch (matcher.group(1).toLowerCase()) {
              case "x" -> 16;
              case "o" -> 8;
              default -> 2;
            };
        return new BigInteger(matcher.group(2), radix).toString();
      }
      return value.length() > 20
          ? value
          : plain(new BigDecimal(value.strip()).toBigIntegerExact().toString());
    } catch (ArithmeticException | NumberFormatException noNumber) {
      return value;
    }
  }

  private static String whole(String value) {
    return value.matches("\\d+\\.\\d*") ? value.replaceAll("\\..*", "") : value;
  }

  private static String anyLine(String value) {
    return value.lines().filter(line -> line.matches("\\d+")).findFirst().orElse(value);
  }

  private static String plain(String integer) {
    return new BigInteger(integer).toString();
  }
}
