package org.vpip.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.NumberedPeople;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.fact.FactBounds;
import org.vpip.reports.disclosure.fact.FactOrigin;
import org.vpip.reports.disclosure.fact.PublishedFact;
import org.vpip.reports.export.ReleaseRecord.ReleaseApproval;
import org.vpip.reports.export.ReleaseRecord.ReleasedReports;

class ReleaseJsonTest {
    private static final WaveId START = new WaveId("t0");

    private static PublishedFact published(Fact fact) {
        FactOrigin origin = new FactOrigin(Audience.FUNDER, new IndicatorId("p"), List.of(START), Subgroup.EVERYBODY);
        return new PublishedFact(origin, fact, FactBounds.exactly(fact.people().count()), 5);
    }

    private static ReleaseRecord release(PersonSet people) {
        PersonVariable item = PersonVariable.of("item:a", START);
        return new ReleaseRecord(
                "sample",
                Audience.FUNDER,
                new ReleaseApproval(OffsetDateTime.parse("2026-11-29T10:15:30-05:00"), List.of("Ann Roy", "Bo")),
                new ReleasedReports(
                        List.of(Language.FRENCH), "abc", "def", Map.of("funder/a.pdf", "12", "funder/b.pdf", "34")),
                List.of(
                        published(new PeopleCount(people)),
                        published(new CategoryCount(people, item, List.of("yes"), 2)),
                        published(new PeopleCount(NumberedPeople.range(1, 2)))));
    }

    /** Numbers people in the order opposite to that of their pseudonyms. */
    private static String number(ParticipantId person) {
        return String.valueOf(109 - Integer.parseInt(person.value().substring(2)));
    }

    private static ParticipantId person(String number) {
        return new ParticipantId("P-" + (109 - Integer.parseInt(number)));
    }

    @Test
    void readsWhatItWrote() {
        ReleaseRecord release = release(NumberedPeople.first(3));
        String json = ReleaseJson.write(release, ReleaseJsonTest::number);
        assertThat(ReleaseJson.read(json, ReleaseJsonTest::person)).isEqualTo(release);
    }

    @Test
    void showsNeitherPseudonymsNorTheirOrder() {
        String json = ReleaseJson.write(release(NumberedPeople.first(3)), ReleaseJsonTest::number);
        assertThat(json)
                .doesNotContain("P-")
                .doesNotContain("\n")
                .contains("\"people\":[\"107\",\"108\",\"109\"]", "\"sets\":[[0,1,2],[1]]");
    }

    @Test
    void countsANameOnceWhateverItsSpacesAndCapitals() {
        assertThat(new ReleaseApproval(OffsetDateTime.MIN, List.of(" Ann  Roy", "ann roy ", "", "Bo")).reviewers())
                .containsExactly("Ann Roy", "Bo");
    }

    @Test
    void refusesOtherText() {
        for (String text : List.of("", "[]", "{\"study\":\"s\"}", "participant,wave")) {
            assertThatIllegalArgumentException().isThrownBy(() -> ReleaseJson.read(text, ReleaseJsonTest::person));
        }
    }
}
