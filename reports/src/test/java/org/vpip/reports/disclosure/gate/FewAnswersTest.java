package org.vpip.reports.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.FeedbackDetails;
import org.vpip.analysis.finding.details.FeedbackDetails.SessionFeedbackRow;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;

class FewAnswersTest {

    /** Sessions with that many answers, whose means are 4, 4.1 and so on. */
    private static Estimate feedback(int... answers) {
        List<SessionFeedbackRow> rows = new ArrayList<>();
        int all = 0;
        double sum = 0;
        for (int i = 0; i < answers.length; i++) {
            double mean = 4 + i / 10.0;
            Session session = new Session(
                    "s" + i,
                    new CommunityId("north"),
                    "meeting",
                    LocalDate.of(2026, i + 1, 1),
                    null,
                    null,
                    OptionalInt.empty());
            rows.add(new SessionFeedbackRow(Optional.of(session), OptionalInt.of(answers[i]), OptionalDouble.of(mean)));
            all += answers[i];
            sum += answers[i] * mean;
        }
        return Estimate.withoutInference(
                FindingExamples.subject(
                        "feedback_session", IndicatorRole.DESCRIPTIVE, "scale:session", "feedback", Subgroup.EVERYBODY),
                sum / all,
                MeasurementUnit.POINTS,
                AnalysisSample.complete(all),
                new FeedbackDetails(1, 5, rows),
                FindingExamples.provenance());
    }

    private static ReleasedFinding released(Audience audience, Estimate finding) {
        return FindingExamples.released(audience, finding).findings().get(0);
    }

    @ParameterizedTest
    @EnumSource(value = Audience.class, names = "RESEARCHER", mode = EnumSource.Mode.EXCLUDE)
    void aSessionWithFourAnswersIsNeitherToldNorInTheMean(Audience audience) {
        Estimate told = ((Shown) released(audience, feedback(6, 4, 8))).estimate();
        assertThat(told.sample().used()).isEqualTo(14);
        assertThat(told.value()).isCloseTo(4.11, within(1e-12));
        List<SessionFeedbackRow> rows = ((FeedbackDetails) told.details()).rows();
        assertThat(rows.get(1).answers()).isEmpty();
        assertThat(rows.get(1).mean()).isEmpty();
        assertThat(rows.get(2).answers()).hasValue(8);
    }

    /** One session with five answers of that mean. */
    private static Estimate five(double mean, double minimum, double maximum) {
        Estimate one = feedback(5);
        SessionFeedbackRow row = new SessionFeedbackRow(Optional.empty(), OptionalInt.of(5), OptionalDouble.of(mean));
        return one.with(one.sample(), new FeedbackDetails(minimum, maximum, List.of(row)));
    }

    @ParameterizedTest
    @CsvSource({"4.8,1,5,false", "1.2,1,5,false", "4.6,1,5,true", "1.4,1,5,true", "0.4,0,1,false", "3,1,5,true"})
    void aMeanThatSinglesOutOnePersonIsNotTold(double mean, double minimum, double maximum, boolean told) {
        assertThat(released(Audience.FUNDER, five(mean, minimum, maximum)) instanceof Shown)
                .isEqualTo(told);
    }

    @Test
    void withoutASessionOfFiveNothingIsTold() {
        assertThat(released(Audience.LEAD, feedback(4, 4, 4))).isInstanceOf(Withheld.class);
    }

    @Test
    void researchersSeeAll() {
        Estimate told = ((Shown) released(Audience.RESEARCHER, feedback(6, 1))).estimate();
        assertThat(((FeedbackDetails) told.details()).rows().get(1).answers()).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTableTellsWhyANumberIsNotThere(Language language) {
        ReportTable table = FindingExamples.report(Audience.FUNDER, language, feedback(6, 4)).sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(ReportTable.class::isInstance)
                .map(ReportTable.class::cast)
                .filter(found -> found.columns().get(0).heading().matches("Session|Rencontre"))
                .findFirst()
                .orElseThrow();
        assertThat(table.rows().get(0))
                .contains(ReportCell.of("2026-01-01"))
                .endsWith(ReportCell.of(6, NumberFormat.WHOLE), ReportCell.of(4, NumberFormat.TWO_DECIMALS));
        assertThat(table.rows().get(1).subList(2, 4)).allMatch(ReportCell.UnavailableCell.class::isInstance);
    }
}
