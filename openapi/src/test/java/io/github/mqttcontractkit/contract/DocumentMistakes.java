package io.github.mqttcontractkit.contract;

import java.util.stream.Stream;

/** Mistakes of form, contradictions and broken references in copies of the shipped document. */
final class DocumentMistakes {
  private DocumentMistakes() {}

  /**
   * A mistake in a copy of the shipped document.
   *
   * @param text what stands there in the shipped document; its first occurrence is replaced
   * @param mistake what stands there instead
   * @param at the start of the text at the place that the problem names
   * @param says a part of the message
   */
  record Mistake(String text, String mistake, String at, String says) {
    @Override
    public String toString() {
      return mistake.strip();
    }
  }

  static Stream<Mistake> all() {
    return Stream.of(mistakesOfForm(), contradictions(), brokenReferences())
        .flatMap(mistakes -> mistakes);
  }

  private static Stream<Mistake> mistakesOfForm() {
    return Stream.of(
        new Mistake("x-rpc:", "x-rcp:", "x-rcp:", "x-rcp is not allowed here; the document has"),
        new Mistake(
            "x-paging:", "x-page:", "x-page:", "an operation may have x-paging and x-filters"),
        new Mistake(
            "x-resource: group", "x-filters: []", "x-filters", "may have x-resource and x-should"),
        new Mistake("x-resource: group", "x-resource: team", "x-resource", "instance or group"),
        new Mistake("[JSON, json]", "JSON", "Format: JSON, Reg", "each with a list"),
        new Mistake("  code: /Code\n", "", "x-error-envelope:", "property 'code' not found"),
        new Mistake("code: /Code\n", "code: Code\n", "code: Code", "a JSON pointer"),
        new Mistake(
            "x-error-envelope:", "x-ignored-extensions: [y]\nx-none:", "openapi", "envelope"),
        new Mistake("  hostId:", "  host:", "host:", "hostId: <host>"),
        new Mistake("methods: [GET, POST]", "methods: [PUT]", "PUT", "methods are GET, POST or"),
        new Mistake(
            "        token: NextToken\n", "", "x-paging:", "'token' not found; x-paging is"),
        new Mistake("size: PageSize", "size: [PageSize]", "size:", "array found, string expected"),
        new Mistake("page: PageNo", "number: PageNo", "number:", "page: <parameter>"),
        new Mistake("field: /Username", "field: Username", "field: Username", "a JSON pointer"),
        new Mistake("x-decimal: { minimum: 1 }", "x-decimal: {}", "x-decimal", "either or both"),
        new Mistake(
            "x-decimal: { minimum: 1 }",
            "x-decimal: { minimum: 1, default: 1 }",
            "default: 1",
            "x-decimal is { minimum"),
        new Mistake(
            "            format: int32\n",
            "            x-decimal: { minimum: 1 }\n",
            "type: integer\n            x-decimal",
            "stands beside type: string"),
        new Mistake("pattern: ^[0-9]+$", "pattern: ^[0-9+$", "pattern:", "a regular expression"),
        new Mistake("x-should: [enum]", "x-should: enum", "x-should: enum", "x-should lists"),
        new Mistake("x-success: 200", "x-success: null", "x-success: null", "exactly on success"),
        new Mistake(
            ", separator: \"@@@\" }",
            " }",
            "x-prefix: { parameter: GroupId }",
            "separator: <text>"),
        new Mistake(
            "x-expected-when: { IdentityType: CLIENT }",
            "x-expected-when: IdentityType",
            "x-expected-when: I",
            "<field beside this one>"),
        new Mistake("x-means: [transient]", "x-means: [try]", "try]", "transient (wait and try"),
        new Mistake(
            "x-code: InvalidParameter.%s", "x-code: Invalid", "x-code: Invalid\n", "%s stands for"),
        new Mistake(
            "x-untested:\n        id",
            "x-untested:\n        ID",
            "x-untested:\n        ID",
            "'id' not"),
        new Mistake("id: AUTH-1", "id: auth", "id: auth", "x-untested is { id: <CHAPTER-number>"),
        new Mistake("answers SystemOverFlow.", "answers it.\n        level: MUST", "level", "why"),
        new Mistake("the kit only reads\n", "the kit reads.\n", "reason: only", "full stop"),
        new Mistake("instance: [mqtt-demo]", "instance: mqtt-demo", "instance: mqtt", "[<id>]"),
        new Mistake("{ instance: [m", "{ topic: [m", "topic: [m", "one instance and any number"),
        new Mistake("[mqtt-demo]", "[mqtt-demo, mqtt-1]", "instance: [", "at most 1 items"),
        new Mistake("code: Missing%s, ", "", "{ status: 400", "'code' not found"),
        new Mistake("code: Missing%s, status: 400", "code: M, status: 200", "status: 200", "4xx"));
  }

  private static Stream<Mistake> contradictions() {
    return Stream.of(
        new Mistake(
            "size: PageSize",
            "size: Limit",
            "size: Limit",
            "ListDeviceCredentialClientId has no parameter Limit; it has InstanceId, GroupId"),
        new Mistake("page: PageNo", "page: Nr", "page: Nr", "has no parameter Nr; it has"),
        new Mistake(
            "token: NextToken", "token: Token", "token: Token\n", "has no parameter Token; it has"),
        new Mistake(
            "items: /Data/Results",
            "items: /Data/Items",
            "items: /Data/Items",
            "has no field /Data/Items; there are /Data/Results, /Data/NextToken"),
        new Mistake(
            "items: /Data/Results", "items: /Data", "items: /Data\n", "must be of type array"),
        new Mistake("nextToken: /Data/NextToken", "nextToken: /Next", "nextToken: /N", "/Data"),
        new Mistake("nextToken: /Data/NextToken", "nextToken: /Code", "nextToken: /C", "string"),
        new Mistake("total: /Dev", "total: /Div", "total: /Div", "there are /RequestId"),
        new Mistake("PageNo: /Device", "No: /Device", "No: /Device", "has no parameter No; it has"),
        new Mistake("PageNo: /Device", "PageNo: /Dev", "PageNo: /Dev", "has no field /Dev"),
        new Mistake(
            "{ parameter: Username, ", "{ parameter: User, ", "parameter: User,", "parameter User"),
        new Mistake("field: /Username", "field: /User", "field: /User ", "/Username, /Secret"),
        new Mistake(
            "when: { IdentityType: CLIENT } }",
            "when: { Type: CLIENT } }",
            "when: { Type",
            "has no parameter Type; it has"),
        new Mistake(
            "when: { IdentityType: CLIENT } }",
            "when: { IdentityType: DEVICE } }",
            "when: { I",
            "does not take DEVICE; its schema is"),
        new Mistake(
            "x-resource: group", "x-resource: instance", "parameters:", "InstanceId, GroupId of"),
        new Mistake(
            "x-should: [enum]",
            "x-should: [minimum]",
            "x-should: [minimum]",
            "beside it stand type"),
        new Mistake(
            "x-decimal: { minimum: 1, maximum: 100 }",
            "x-decimal: { minimum: 101, maximum: 100 }",
            "x-decimal: { minimum: 101",
            "minimum 101 is above maximum 100"),
        new Mistake(
            "x-success: 200", "x-success: yes, it is", "x-success: yes", "the field is integer"),
        new Mistake(
            "            x-prefix: { parameter: GroupId",
            "            x-success: x\n            x-prefix: { parameter: GroupId",
            "x-success: x\n",
            "no field of a success"),
        new Mistake(
            "x-prefix: { parameter: GroupId",
            "x-prefix: { parameter: Team",
            "x-prefix",
            "Team; it"),
        new Mistake(
            "          x-success: 200",
            "          x-prefix: { parameter: Size, separator: x }",
            "x-prefix: { parameter: Size",
            "items of no page"),
        new Mistake(
            "x-expected-when: { IdentityType: CLIENT }",
            "x-expected-when: { Type: CLIENT }",
            "x-expected-when: { Type",
            "no field Type beside this one; there are Username, Secret"),
        new Mistake(
            "x-expected-when: { IdentityType: CLIENT }",
            "x-expected-when: { IdentityType: DEVICE }",
            "x-expected-when: { IdentityType: DEVICE",
            "its values are [\"USER\",\"CLIENT\"]"),
        new Mistake(
            "          x-success: 200",
            "          x-expected-when: { Success: \"true\" }",
            "x-expected-when: { Success",
            "no field of the items"),
        new Mistake(
            "          x-resource: group\n", "", "group: [", "no operation has a parameter"),
        new Mistake("id: LOAD-2", "id: LOAD-1", "id: LOAD-1", "another place has the id LOAD-1"),
        new Mistake(
            "summary: The success example of QCA",
            "x-untested: { id: X-1, title: It is new., reason: it is not }",
            "x-untested: { id: X-1",
            "stands on no error and on no field of a success"),
        new Mistake(
            "schema: \"#/components/schemas/ErrorResponse\"\n  requestId",
            "schema: \"#/components/schemas/Error\"\n  requestId",
            "schema: \"#/components/schemas/Error\"",
            "nothing at /components/schemas/Error"),
        new Mistake("code: /Code\n", "code: /Id\n", "code: /Id", "there are /RequestId, /HostId"),
        new Mistake("host: /HostId", "host: /Host", "host: /Host\n", "has no field /Host"),
        new Mistake(
            "requestId: /RequestId",
            "requestId: /HostId",
            "requestId: /HostId",
            "a success of QueryCustomAuthIdentity has no field /HostId"),
        new Mistake(
            "        Code: ApiNotSupport\n",
            "",
            "ApiNotSupport:\n      summary",
            "has no text at /Code"),
        new Mistake(
            "x-code: InvalidParameter.%s",
            "x-code: Invalid-%s",
            "InvalidParameter:\n      summary",
            "does not match the code of the example, InvalidParameter.InstanceId"),
        new Mistake(
            "name: SignatureDoesNotMatchV3, ",
            "",
            "{ code: SignatureDoesNotMatch, status: 400, means: [account], message: \"Specified signature does",
            "has SignatureDoesNotMatch twice"));
  }

  private static Stream<Mistake> brokenReferences() {
    return Stream.of(
        new Mistake(
            "\"#/components/examples/ApiNotSupport\"",
            "\"#/components/examples/Api\"",
            "$ref: \"#/components/examples/Api\"",
            "leads nowhere; a reference is #/ and a place in this document"),
        new Mistake(
            "\"#/components/examples/ApiNotSupport\"",
            "other.yaml#/Api",
            "$ref: other",
            "leads nowhere"),
        new Mistake(
            "  schemas:\n",
            "  schemas:\n    Egg: { $ref: \"#/components/schemas/Hen\" }\n"
                + "    Hen: { $ref: \"#/components/schemas/Egg\" }\n",
            "$ref: \"#/components/schemas/Hen\"",
            "leads nowhere"));
  }
}
