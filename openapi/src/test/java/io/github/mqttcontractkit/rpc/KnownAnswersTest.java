package io.github.mqttcontractkit.rpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures that were published with all that goes into them. */
class KnownAnswersTest {

  @ParameterizedTest
  @CsvSource({
    "GET, DescribeRegions, Format=XML, 2016-02-23T12:46:24Z,"
        + " 3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf, OLeaidS1JvxuMvnyHOwuJ+uX5qY=",
    "POST, DescribeRegions, Format=XML, 2016-02-23T12:46:24Z,"
        + " 3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf, MxbnVAM4w6sft9xjVpe/GCKueuk=",
    "GET, DescribeDedicatedHosts, Format=JSON&RegionId=cn-beijing, 2023-03-13T08:34:30Z,"
        + " edb2b34af0af9a6d14deaf7c1a5315eb, 9NaGiOspFP5UPcwX8Iwt2YJXXuk="
  })
  void signatureV1IsTheKnownAnswer(
      String method, String action, String rest, Instant time, String nonce, String signature) {
    WireRequest request =
        new WireRequest(
            method, "/", "Action=" + action + "&Version=2014-05-26&" + rest, Map.of(), new byte[0]);

    WireRequest signed =
        SignatureV1.sign(
            request, new Credentials("testid", "testsecret", Optional.empty()), time, nonce);

    assertThat(signed.parameters()).containsEntry("Signature", signature);
    assertThat(SignatureV1.read(signed).isMadeWith("testsecret")).isTrue();
  }

  @Test
  void signatureV3IsTheKnownAnswer() {
    WireRequest request =
        new WireRequest(
            "POST",
            "/",
            "ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai",
            Map.of(
                "host", "ecs.cn-shanghai.aliyuncs.com",
                "x-acs-action", "RunInstances",
                "x-acs-version", "2014-05-26"),
            new byte[0]);

    WireRequest signed =
        SignatureV3.sign(
            request,
            new Credentials("YourAccessKeyId", "YourAccessKeySecret", Optional.empty()),
            Instant.parse("2023-10-26T10:22:32Z"),
            "3156853299f313e23d1673dc12e1703d");

    SignatureV3 signature = SignatureV3.read(signed).orElseThrow();
    List<String> strings = signature.serverStrings();
    assertThat(Digest.sha256(strings.get(1).getBytes(UTF_8)))
        .isEqualTo("7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259");
    assertThat(signature.value())
        .isEqualTo("06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
  }
}
