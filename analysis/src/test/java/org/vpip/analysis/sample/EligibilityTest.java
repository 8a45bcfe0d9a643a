package org.vpip.analysis.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.subject.IndicatorSource;
import org.vpip.analysis.finding.subject.IndicatorSource.RecordSource;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.response.SubmissionTime;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveDates;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.response.WaveRole;
import org.vpip.instruments.study.AnalysisSettings;
import org.vpip.instruments.study.Community;
import org.vpip.instruments.study.OutsideWaveRule;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.StudyDesign;
import org.vpip.instruments.study.StudySettings;
import org.vpip.instruments.study.consent.Consent;
import org.vpip.instruments.study.consent.Consents;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.wording.Wording;

class EligibilityTest {
    private static final CommunityId NORTH = new CommunityId("north");
    private static final CommunityId SOUTH = new CommunityId("south");
    private static final WaveId START = new WaveId("start");
    private static final WaveId END = new WaveId("end");
    private static final LocalDate OPENS = LocalDate.of(2024, 1, 10);
    private static final LocalDate CLOSES = LocalDate.of(2024, 1, 20);
    private static final IndicatorSource SURVEY = RecordSource.RESPONSES;

    /** Returns a study of two waves: the first asks the north in ten days, the second asks all and stays open. */
    private static Study study(OutsideWaveRule rule, List<Response> responses, Membership... people) {
        Study plain = StudyBuilder.aStudy().build();
        StudySettings settings =
                StudySettings.of("x", Wording.NONE, new AnalysisSettings("", ZoneId.of("America/Toronto"), 1, rule));
        StudyDesign empty = StudyDesign.of(settings);
        return new Study(
                new StudyDesign(
                        settings,
                        List.of(community(NORTH), community(SOUTH)),
                        List.of(
                                new Wave(
                                        START,
                                        NORTH,
                                        Wording.NONE,
                                        WaveRole.BASELINE,
                                        new WaveDates(OPENS, CLOSES, null),
                                        Set.of()),
                                new Wave(
                                        END,
                                        null,
                                        Wording.NONE,
                                        WaveRole.POST,
                                        new WaveDates(OPENS.plusYears(1), null, null),
                                        Set.of())),
                        empty.attributes(),
                        empty.instruments(),
                        empty.regions(),
                        empty.plan()),
                plain.data().withPeople(new Memberships(List.of(people)), new Responses(responses)));
    }

    private static Community community(CommunityId id) {
        return new Community(id, Wording.NONE, "", "", OptionalInt.empty());
    }

    private static Membership member(
            String id, CommunityId community, @Nullable LocalDate joined, @Nullable LocalDate left) {
        return new Membership(new ParticipantId(id), community, null, joined, left, null, Map.of());
    }

    private static Response response(WaveId wave, String time) {
        return new Response(
                new ParticipantId("1"),
                wave,
                new InstrumentId("q"),
                "",
                null,
                new SubmissionTime(Instant.parse(time), OptionalDouble.empty()),
                Map.of());
    }

    private static AnalysisSample counts(Study study, WaveId... waves) {
        return MatchedSample.of(study, SURVEY, MatchedSample.memberships(study), List.of(waves))
                .counts();
    }

    private static Optional<ExclusionReason> reason(Study study, WaveId... waves) {
        return counts(study, waves).excluded().keySet().stream().findFirst();
    }

    private static Study withDates(@Nullable LocalDate joined, @Nullable LocalDate left) {
        return study(OutsideWaveRule.COUNT, List.of(), member("1", NORTH, joined, left));
    }

    @Test
    void aMemberOnOneDayOfTheWaveIsEligible() {
        assertThat(reason(withDates(null, null), START, END)).isEmpty();
        assertThat(reason(withDates(CLOSES, null), START)).isEmpty();
        assertThat(reason(withDates(null, OPENS), START)).isEmpty();
    }

    @Test
    void aLaterMemberIsNotEligibleAtTheWave() {
        Study study = withDates(CLOSES.plusDays(1), null);
        assertThat(reason(study, START, END)).contains(ExclusionReason.JOINED_LATER);
        assertThat(reason(study, END)).isEmpty();
    }

    @Test
    void nobodyJoinsAfterAnOpenEndedWave() {
        assertThat(reason(withDates(OPENS.plusYears(9), null), END)).isEmpty();
    }

    @Test
    void aFormerMemberIsNotEligibleAtTheWave() {
        Study study = withDates(null, OPENS.plusYears(1).minusDays(1));
        assertThat(reason(study, START, END)).contains(ExclusionReason.LEFT);
        assertThat(reason(study, START)).isEmpty();
    }

    @Test
    void aCommunityIsEligibleOnlyAtItsWaves() {
        Study study =
                study(OutsideWaveRule.COUNT, List.of(), member("1", NORTH, null, null), member("2", SOUTH, null, null));
        assertThat(counts(study, START, END))
                .usingRecursiveComparison()
                .ignoringFields("people")
                .isEqualTo(new AnalysisSample(1, 2, Map.of(ExclusionReason.COMMUNITY_NOT_ASKED, 1)));
        assertThat(counts(study, END).used()).isEqualTo(2);
    }

    @Test
    void aPersonOfTwoCommunitiesIsEligibleByEither() {
        Study study = study(
                OutsideWaveRule.COUNT,
                List.of(),
                member("1", SOUTH, null, null),
                member("1", NORTH, null, OPENS.minusDays(1)));
        assertThat(reason(study, START)).contains(ExclusionReason.LEFT);
        assertThat(reason(study, END)).isEmpty();
    }

    @Test
    void aRefusalGoesBeforeEveryOtherReason() {
        Consents refusal =
                Consents.of(List.of(new Consent(new ParticipantId("1"), ConsentScope.SURVEY, false, Instant.EPOCH)));
        Study study = withDates(CLOSES.plusDays(1), null).withConsents(refusal);
        assertThat(counts(study, START, END))
                .usingRecursiveComparison()
                .ignoringFields("people")
                .isEqualTo(new AnalysisSample(0, 1, Map.of(ExclusionReason.REFUSED, 1)));
    }

    @Test
    void answersOutsideTheWaveCountUnlessTheStudyExcludesThem() {
        List<Response> late = List.of(response(START, "2024-01-21T05:00:00Z"));
        Study counting = study(OutsideWaveRule.COUNT, late, member("1", NORTH, null, null));
        Study excluding = study(OutsideWaveRule.EXCLUDE, late, member("1", NORTH, null, null));
        assertThat(reason(counting, START)).isEmpty();
        assertThat(EligibleRecords.of(counting).responses().all()).hasSize(1);
        assertThat(reason(excluding, START)).contains(ExclusionReason.ANSWERED_OUTSIDE_WAVE);
        assertThat(reason(excluding, END)).isEmpty();
        assertThat(EligibleRecords.of(excluding).responses().all()).isEmpty();
        assertThat(EligibleRecords.of(excluding).submitted().all()).hasSize(1);
    }

    @Test
    void theLastMomentOfTheStudysZoneIsInsideTheWave() {
        Study study = study(
                OutsideWaveRule.EXCLUDE,
                List.of(response(START, "2024-01-21T04:59:59Z")),
                member("1", NORTH, null, null));
        assertThat(reason(study, START)).isEmpty();
        assertThat(EligibleRecords.of(study).responses().all()).hasSize(1);
    }
}
