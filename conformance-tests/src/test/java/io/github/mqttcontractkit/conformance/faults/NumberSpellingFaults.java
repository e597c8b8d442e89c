package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;

import java.math.BigInteger;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Sizes and page numbers that are cast, or spelled in other digits and words. */
final class NumberSpellingFaults {
  private NumberSpellingFaults() {}

  static List<Fault> all() {
    return Stream.of(casts(), spellings()).flatMap(List::stream).toList();
  }

  private static List<Fault> casts() {
    return List.of(
        size("PARAM-3", "PageSize is cast to 8 bits", cast(8), "257"),
        count("PARAM-3", "Size is cast to 16 bits", cast(16), "65537"),
        size("PARAM-3", "PageSize is cast to 32 bits", cast(32), "4294967306"),
        count("PARAM-3", "Size is cast to 64 bits", cast(64), "18446744073709551626"),
        size("PARAM-4", "a negative PageSize is cast to 32 bits", negative(32), "-4294967286"),
        number("PAGE-7", "PageNo is cast to 16 bits", cast(16), "65537")
            .orBy("ECHO-1", "PARAM-7")
            .seldom(),
        size(
            "PARAM-3",
            "of a PageSize three digits are read",
            value -> value.matches("\\d{4,}") ? value.substring(0, 3) : value,
            "1000"),
        size(
                "PARAM-3",
                "a PageSize with a leading zero is octal",
                value ->
                    value.matches("0[0-7]+") ? String.valueOf(Integer.parseInt(value, 8)) : value,
                "0144")
            .orBy("PARAM-5", "ECHO-1")
            .seldom());
  }

  private static List<Fault> spellings() {
    return List.of(
        number("PARAM-7", "PageNo -0 is page 1", value -> value.matches("-0+") ? "1" : value, "-0"),
        count(
            "PARAM-4", "a Size of -0 is 100", value -> value.matches("-0+") ? "100" : value, "-0"),
        size(
                "PARAM-5",
                "digits of other scripts are dropped from PageSize",
                NumberSpellingFaults::asciiDigits,
                "\u0663")
            .orBy("PAGE-1", "ECHO-1"),
        count(
                "PARAM-3",
                "digits of other scripts are not compared with the maximum",
                NumberSpellingFaults::otherDigits,
                "\uff11\uff10\uff11")
            .orBy("PARAM-5"),
        count(
            "PARAM-5",
            "an infinite Size is 100",
            value -> value.matches("(?i)\\+?inf(inity)?|1e\\d{3,}") ? "100" : value,
            "Infinity"),
        number(
                "PARAM-7",
                "a PageNo of true is page 1",
                value -> value.equals("true") ? "1" : value,
                "true")
            .seldom(),
        size(
            "PARAM-5",
            "a PageSize of max is 100",
            value -> value.matches("(?i)max|all|null|none") ? "100" : value,
            "null"),
        count(
            "PARAM-5",
            "two signs of a Size are one",
            value -> value.replaceFirst("^(--|\\+\\+)", ""),
            "--1"));
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

  private static UnaryOperator<String> cast(int bits) {
    BigInteger modulus = BigInteger.TWO.pow(bits);
    return value -> value.matches("\\d+") ? new BigInteger(value).mod(modulus).toString() : value;
  }

  private static UnaryOperator<String> negative(int bits) {
    BigInteger modulus = BigInteger.TWO.pow(bits);
    return value -> value.matches("-\\d+") ? new BigInteger(value).mod(modulus).toString() : value;
  }

  /** What filters that keep ASCII digits leave; where nothing is left it is 10. */
  private static String asciiDigits(String value) {
    if (value.matches("\\p{ASCII}*")) {
      return value;
    }
    String left = value.replaceAll("[^0-9]", "");
    return left.isEmpty() ? "10" : left;
  }

  private static String otherDigits(String value) {
    String digits = Normalizer.normalize(value, Form.NFKC);
    return value.matches("\\p{ASCII}*") || !digits.matches("\\d+")
        ? value
        : String.valueOf(
            Math.min(100, new BigInteger(digits).min(BigInteger.TEN.pow(3)).intValue()));
  }
}
