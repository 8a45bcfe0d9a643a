package org.vpip.reports.presentation.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.PooledChangeDetails;
import org.vpip.analysis.finding.details.PooledChangeDetails.CommunityChange;
import org.vpip.analysis.finding.details.PooledChangeDetails.CommunityDifferences;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NumberedPeople;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.sentence.ReportTexts;

class PooledChangePresentationTest {
    private static String say(Language language, double tauSquared, double p) {
        FindingSubject subject = FindingExamples.subject(
                "o1",
                IndicatorRole.EXPLORATORY,
                "scale:com",
                "pooled",
                Subgroup.EVERYBODY,
                FindingExamples.START,
                FindingExamples.AFTER);
        List<CommunityChange> communities = Stream.of(-0.5, 0.0, 0.8)
                .map(change -> new CommunityChange(
                        new CommunityId("north"), NumberedPeople.first(10), change, Optional.empty()))
                .toList();
        Estimate estimate = Estimate.withoutInference(
                subject,
                0.1,
                MeasurementUnit.POINTS,
                NumberedPeople.sample(30),
                new PooledChangeDetails(
                        communities, new CommunityDifferences(tauSquared, 0.5, 4, p), new Interval(-1, 1.2, 0.95)),
                FindingExamples.provenance());
        Shown shown = (Shown) FindingExamples.released(Audience.RESEARCHER, estimate.with(Verdict.DESCRIPTIVE))
                .findings()
                .get(0);
        return new PooledChangePresentation()
                .say(shown, new ReportTexts(language, FindingExamples.labels()))
                .replace('\u202F', ' ');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH | 0    | 0.60  | The communities do not differ beyond chance.
            ENGLISH | 0.04 | 0.049 | The communities differ beyond chance. The change of another community of this kind is expected between −1.00 and +1.20 points.
            FRENCH  | 0.04 | 0.049 | Les écarts entre les communautés dépassent ce que produit le hasard. Pour une autre communauté du même genre, on s’attend à un changement situé entre −1,00 et +1,20 (en points).
            """)
    void endsWithTheDifferencesOfCommunities(Language language, double tauSquared, double p, String end) {
        assertThat(say(language, tauSquared, p)).endsWith(end);
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, beyond chance", "FRENCH, hasard"})
    void leavesAnUnclearDifferenceOpen(Language language, String words) {
        assertThat(say(language, 0.04, 0.051)).doesNotContain(words);
    }
}
