package cn.partymap.features;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.place.PlaceKind;
import cn.partymap.place.PlaceKinds;
import cn.partymap.place.SchemaProperty;
import cn.partymap.testing.Caller;
import cn.partymap.testing.MapTest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** {@code q} and {@code property=value}, against the same question asked of all features here. */
@MapTest
class FilterHttpTest {

    @Autowired
    Caller caller;

    @Autowired
    PlaceKinds kinds;

    @ParameterizedTest
    @ValueSource(strings = {"五", "五里牌", "火车站", "%", "_", "\\", "100%", "wlp-s", "WLP-S", "Wlp-s-01", "号", "2", "-", "'", "\"", "五 里", " 五 ", "不存在的地方", "<script>", "😀"})
    void aTermFindsExactlyWhatHoldsItInNameFormerNameAddressOrId(String term) {
        for (var kind : kinds) {
            var answer = caller.get(items(kind) + "&q=" + Caller.encoded(term)).ok();

            assertThat(answer.ids()).as(kind.collection()).containsExactlyElementsOf(those(kind, feature -> holds(feature, term)));
            assertThat(answer.matched()).isEqualTo(answer.ids().size());
        }
    }

    @Test
    void aTermMayHaveAHundredCharactersOfAnyPlane() {
        assertThat(caller.get(items("stations") + "&q=" + Caller.encoded("𠮷".repeat(100))).ok().ids()).isEmpty();
    }

    @Test
    void aTermOfNothingOfTooMuchOrOfNulIsRefused() {
        for (var term : List.of("", " ", "五".repeat(101), "𠮷".repeat(101), "a\0b", "\0")) {
            var problem = caller.get(items("stations") + "&q=" + Caller.encoded(term)).is(400).json();
            assertThat(problem.path("errors").path(0).path("pointer").asString()).isEqualTo("q");
            assertThat(problem.path("detail").asString()).contains("1 到 100 个字");
        }
    }

    @Test
    void everyValueOfEveryQueryableOfEveryKindFindsExactlyThosePlaces() {
        int asked = 0;
        for (var kind : kinds) {
            var features = all(kind);
            for (var property : kind.schema().publicQueryables()) {
                for (var value : values(features, property)) {
                    var answer = caller.get(items(kind) + "&" + property.name() + "=" + Caller.encoded(value)).ok();
                    assertThat(answer.ids()).as("%s %s=%s", kind.collection(), property.name(), value)
                            .containsExactlyElementsOf(those(features, feature -> valuesOf(feature, property).contains(value)));
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(150);
    }

    @Test
    void twoConditionsAreBothKept() {
        var found = caller.get(items("stations") + "&services=water&services2=x").status();
        assertThat(found).isEqualTo(400);
        assertThat(caller.get(items("stations") + "&services=water&communityId=WLP-C-002&q=1").ok().ids())
                .containsExactlyElementsOf(those(kinds.get("stations"), feature -> feature.path("properties").path("services").valueStream().anyMatch(s -> s.asString().equals("water"))
                        && feature.path("properties").path("communityId").asString().equals("WLP-C-002") && holds(feature, "1")));
    }

    @Test
    void aValueThatSuitsNoPlaceFindsNone() {
        assertThat(caller.get(items("branches") + "&name=" + Caller.encoded("' or 1=1 --")).ok().ids()).isEmpty();
        assertThat(caller.get(items("branches") + "&foundedOn=1900-01-01").ok().matched()).isZero();
        assertThat(caller.get(items("stations") + "&seats=987654").ok().matched()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stations stationType=shop party-service-centre", "stations services=beer water", "stations seats=many 整数", "stations seats=99999999999 整数",
        "stations seats=1.5 整数", "stations floorArea=1e5 数", "stations floorArea=NaN 数", "stations floorArea=Infinity 数", "branches foundedOn=yesterday 2026-11-23",
        "branches foundedOn=2026-02-30 2026-11-23", "branches foundedOn=%2B999999999-01-01 2026-11-23", "branches foundedOn=-0001-01-01 2026-11-23",
        "branches orgType=BRANCH general-branch", "enterprises industry=f A", "branches sector= government", "stations version=x 整数", "stations name=a%00b 文字",
        "stations street=43010200800 12", "stations street=%D9%A1%D9%A1%D9%A1%D9%A1%D9%A1%D9%A1%D9%A1%D9%A1%D9%A1%D9%A1%D9%A1%D9%A1 12"})
    void aValueOfTheWrongFormIsRefusedWithWhatWasExpected(String question) {
        var parts = question.split(" ", 3);
        var problem = caller.get(items(parts[0]) + "&" + parts[1]).is(400).json();

        assertThat(problem.path("errors").path(0).path("pointer").asString()).isEqualTo(parts[1].split("=")[0]);
        assertThat(problem.path("errors").path(0).path("message").asString()).contains(parts[2]);
    }

    private Set<String> values(JsonNode features, SchemaProperty property) {
        var values = new LinkedHashSet<String>();
        features.forEach(feature -> values.addAll(valuesOf(feature, property)));
        return values.stream().limit(12).collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> valuesOf(JsonNode feature, SchemaProperty property) {
        var value = feature.path("properties").path(property.name());
        return value.isMissingNode() ? List.of() : value.isArray() ? value.valueStream().map(JsonNode::asString).toList() : List.of(value.asString());
    }

    private static boolean holds(JsonNode feature, String term) {
        var properties = feature.path("properties");
        var former = String.join(" ", properties.path("formerNames").valueStream().map(JsonNode::asString).toList());
        var text = String.join(" ", feature.path("id").asString(), properties.path("name").asString(), former, properties.path("address").asString(""));
        return text.toLowerCase(Locale.ROOT).contains(term.strip().toLowerCase(Locale.ROOT));
    }

    private List<String> those(PlaceKind kind, Predicate<JsonNode> matches) {
        return those(all(kind), matches);
    }

    private static List<String> those(JsonNode features, Predicate<JsonNode> matches) {
        return features.valueStream().filter(matches).map(feature -> feature.path("id").asString()).toList();
    }

    private JsonNode all(PlaceKind kind) {
        return caller.get(items(kind)).ok().json().path("features");
    }

    private static String items(PlaceKind kind) {
        return items(kind.collection());
    }

    private static String items(String collection) {
        return "/api/collections/" + collection + "/items?limit=10000";
    }
}
