package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.answer;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.error;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.items;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.json;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.page;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Successes that do not have the documented shape or values. */
final class SchemaFaults {
  private SchemaFaults() {}

  static List<Fault> all() {
    return List.of(
        ldc(
            "SHAPE-1",
            "Total is a number",
            "/Total",
            success(body -> page(body).put("Total", page(body).get("Total").asInt()))),
        ldc("SHAPE-1", "Total is missing", "Total", success(body -> page(body).remove("Total"))),
        ldc(
            "SHAPE-1",
            "Total is a word",
            "/Total",
            success(body -> page(body).put("Total", "many"))),
        ldc(
            "SHAPE-1",
            "PageNo is a number",
            "/PageNo",
            success(body -> page(body).put("PageNo", 1))),
        ldc(
            "SHAPE-1",
            "PageSize is missing",
            "PageSize",
            success(body -> page(body).remove("PageSize"))),
        ldc(
            "SHAPE-1",
            "an empty list is left out",
            "ClientIdList",
            success(body -> withoutEmpty(page(body)))),
        ldc(
            "SHAPE-1",
            "an empty list is null",
            "ClientIdList",
            success(body -> nullIfEmpty(page(body), "ClientIdList"))),
        ldc(
            "SHAPE-1",
            "client ids are objects",
            "/ClientIdList/0",
            success(body -> replaceItems(body, id -> "{}"))),
        ldc(
            "SHAPE-1",
            "the page is not wrapped",
            "DeviceCredentialClientIdList",
            answer(a -> a.status() == 200 ? with(a, page(json(a))) : a)),
        ldc(
            "SHAPE-1",
            "NextToken is a boolean",
            "/NextToken",
            success(body -> page(body).put("NextToken", page(body).hasNonNull("NextToken")))),
        qca(
            "SHAPE-1",
            "Results are missing",
            "Results",
            success(body -> page(body).remove("Results"))),
        qca(
            "SHAPE-1",
            "Results are null where nothing matches",
            "/Results",
            success(body -> nullIfEmpty(page(body), "Results"))),
        ldc(
            "SHAPE-1",
            "by number Total is a number",
            "/Total",
            where(
                (request, call) -> call.parameter("PageNo").isPresent(),
                success(body -> page(body).put("Total", page(body).get("Total").asInt())))),
        qca("SHAPE-1", "Message is missing", "Message", success(body -> body.remove("Message"))),
        qca("SHAPE-1", "Code is a string", "/Code", success(body -> body.put("Code", "200"))),
        qca("SHAPE-1", "Username is missing", "Username", each(item -> item.remove("Username"))),
        qca("SHAPE-1", "Secret is missing", "Secret", each(item -> item.remove("Secret"))),
        qca("SHAPE-1", "Username is a number", "/Username", each(item -> item.put("Username", 1))),
        qca(
            "SHAPE-1",
            "IdentityType is null",
            "/IdentityType",
            each(item -> item.putNull("IdentityType"))),
        qca(
            "SHAPE-1",
            "SignMode is missing for USER",
            "SignMode",
            each(SchemaFaults::withoutSignMode)),
        ldc(
            "SHAPE-2",
            "RequestId is always the same",
            "again",
            success(body -> body.put("RequestId", "1"))),
        ldc(
            "SHAPE-2",
            "RequestId is the same behind the first page",
            "again",
            where(
                (request, call) -> call.parameter("NextToken").isPresent(),
                success(body -> body.put("RequestId", "1")))),
        ldc(
            "SHAPE-2",
            "RequestId is empty",
            "a request id",
            success(body -> body.put("RequestId", ""))),
        qca(
            "SHAPE-2",
            "errors have no RequestId",
            "a request id",
            error(body -> body.remove("RequestId"))),
        qca(
            "SHAPE-2",
            "errors have their code as RequestId",
            "again",
            error(body -> body.put("RequestId", body.path("Code").asText()))),
        qca(
            "SHAPE-3",
            "Success is false on success",
            "Success true",
            success(body -> body.put("Success", false))),
        qca("SHAPE-3", "Code is 0 on success", "Code 200", success(body -> body.put("Code", 0))),
        qca(
            "SHAPE-3",
            "Success is true on errors",
            "Success other than true",
            error(body -> body.put("Success", true))),
        qca(
            "SHAPE-3",
            "Code is 200 on errors",
            "Code other than 200",
            error(body -> body.put("Code", 200))),
        qca("SHAPE-4", "SignMode is MD5", "MD5", each(item -> item.put("SignMode", "MD5"))),
        qca(
            "SHAPE-4",
            "SignMode is in small letters",
            "signed",
            each(item -> item.put("SignMode", item.path("SignMode").asText().toLowerCase()))),
        qca(
            "SHAPE-4",
            "IdentityType is a third one",
            "DEVICE",
            each(item -> item.put("IdentityType", "DEVICE"))),
        qca(
            "SHAPE-5",
            "CLIENT identities have no ClientId",
            "a ClientId",
            each(item -> item.remove("ClientId"))),
        qca(
            "SHAPE-5",
            "CLIENT identities have an empty ClientId",
            "a ClientId",
            each(item -> item.put("ClientId", ""))),
        ldc(
            "SHAPE-6",
            "client ids lack their group",
            "@@@",
            success(body -> replaceItems(body, id -> id.replaceAll(".*@@@", "")))),
        ldc(
            "SHAPE-6",
            "client ids name another group",
            "@@@",
            success(body -> replaceItems(body, id -> id.replace("GID_", "GID_x")))));
  }

  private static Behaviour each(Consumer<ObjectNode> change) {
    return success(body -> items(body).forEach(item -> change.accept((ObjectNode) item)));
  }

  private static void withoutSignMode(ObjectNode item) {
    if (item.path("IdentityType").asText().equals("USER")) {
      item.remove("SignMode");
    }
  }

  private static void withoutEmpty(ObjectNode page) {
    if (page.path("ClientIdList").isEmpty()) {
      page.remove("ClientIdList");
    }
  }

  private static void nullIfEmpty(ObjectNode page, String list) {
    if (page.path(list).isEmpty()) {
      page.putNull(list);
    }
  }

  private static void replaceItems(ObjectNode body, UnaryOperator<String> change) {
    ArrayNode ids = items(body);
    for (int i = 0; i < ids.size(); i++) {
      String changed = change.apply(ids.get(i).asText());
      ids.set(i, changed.equals("{}") ? ids.objectNode() : ids.textNode(changed));
    }
  }
}
