package org.vpip.analysis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.network.exchange.NetworkExport;
import org.vpip.analysis.network.exchange.NetworkFile;
import org.vpip.analysis.plan.IndicatorPlan;
import org.vpip.analysis.plan.PlanReader;
import org.vpip.analysis.sample.EligibleRecords;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.IdentityProposal;
import org.vpip.instruments.engagement.IdentityProposal.ProposalBasis;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.study.CollectedData;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.StudyDesign;
import org.vpip.instruments.study.consent.Consent;
import org.vpip.instruments.study.consent.Consents;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.wording.Wording;

/** The consent matrix: each scope decides exactly the findings of its source, for one person of the sample study. */
class ConsentMatrixTest {
    private static final Map<ConsentScope, Set<String>> FINDINGS = new EnumMap<>(Map.of(
            ConsentScope.SURVEY,
                    Set.of(
                            "participation",
                            "p1_se",
                            "change_flow_p1_se",
                            "attrition_p1_se",
                            "sensitivity_p1_se",
                            "measurement_p1_se",
                            "x1_com",
                            "c1_dose",
                            "reliability_se",
                            "reliability_com"),
            ConsentScope.NETWORK, Set.of("n1_density", "n6_ties", "n7_people", "picture_advice"),
            ConsentScope.NAMED, Set.of("picture_advice", "picture_replies", "picture_mentions"),
            ConsentScope.ATTENDANCE, Set.of("d2_sessions", "d3_hours", "d4_sustained", "d5_once", "c1_dose"),
            ConsentScope.ONLINE,
                    Set.of(
                            "o1_active",
                            "o3_questions",
                            "o4_purposes",
                            "o5_replies",
                            "o6_mentions",
                            "picture_replies",
                            "picture_mentions"),
            ConsentScope.QUOTES, Set.of(),
            ConsentScope.RECONTACT, Set.of(),
            ConsentScope.SHARING, Set.of()));

    /** Rows that rest on the register of members and on the dates of sessions, which nobody can refuse. */
    private static final Set<String> REGISTER = Set.of("d1_sessions", "d6_regions", "d7_initiatives", "d8_hours");

    private static final ItemId OPEN = new ItemId("why");

    private static Study study;
    private static IndicatorPlan plan;
    private static ParticipantId person;
    private static Map<String, Finding> before;

    @BeforeAll
    static void evaluateWithoutAnyDecision() {
        study = StudyReader.read(Path.of("../sample-data/example"), new Problems());
        IndicatorPlan full = PlanReader.read(study, new Problems());
        Set<String> rows = FINDINGS.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        rows.addAll(REGISTER);
        plan = new IndicatorPlan(
                full.indicators().stream()
                        .filter(row -> rows.contains(row.subject().indicator().value()))
                        .toList(),
                full.hash());
        person = study.memberships().ids().stream()
                .filter(ConsentMatrixTest::isEverywhere)
                .findFirst()
                .orElseThrow();
        before = findings(Consents.NONE);
    }

    /** Returns whether the person answered twice, attended, wrote and named colleagues. */
    private static boolean isEverywhere(ParticipantId one) {
        return List.of("t0", "t1").stream()
                        .allMatch(wave -> study.responses().all().stream()
                                .anyMatch(response -> response.participant().equals(one)
                                        && response.wave().value().equals(wave)))
                && study.engagement().attendance().attended().stream()
                        .anyMatch(record -> record.person().equals(one))
                && study.engagement().logs().stream()
                        .flatMap(log -> log.postings().stream())
                        .anyMatch(posting -> posting.author().equals(one.value())
                                && posting.content().question())
                && study.ties().all().stream().anyMatch(tie -> tie.from().equals(one));
    }

    private static Map<String, Finding> findings(Consents consents) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        Evaluation.of(study.withConsents(consents), plan)
                .all()
                .forEach(finding -> findings.put(finding.subject().toString(), finding));
        return findings;
    }

    private static Consents decisions(ConsentScope scope, boolean... agreed) {
        List<Consent> decisions = new ArrayList<>();
        for (boolean yes : agreed) {
            decisions.add(new Consent(person, scope, yes, Instant.EPOCH.plusSeconds(decisions.size())));
        }
        return Consents.of(decisions);
    }

    @ParameterizedTest
    @EnumSource(ConsentScope.class)
    void aYesChangesNothing(ConsentScope scope) {
        Consents yes = decisions(scope, false, true);
        assertThat(ConsentScope.values()).noneMatch(other -> yes.refuses(person, other));
        if (scope == ConsentScope.SURVEY) {
            assertThat(findings(yes)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(ConsentScope.class)
    void aNoDecidesExactlyTheFindingsOfItsSource(ConsentScope scope) {
        checkRefusal(scope, findings(decisions(scope, false)));
    }

    @ParameterizedTest
    @EnumSource(ConsentScope.class)
    void aYesWithdrawnLaterIsANo(ConsentScope scope) {
        checkRefusal(scope, findings(decisions(scope, true, false)));
    }

    private static void checkRefusal(ConsentScope scope, Map<String, Finding> after) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        Set<String> changed = after.entrySet().stream()
                .filter(finding -> !finding.getValue().equals(before.get(finding.getKey())))
                .map(finding -> indicator(finding.getValue()))
                .collect(Collectors.toSet());
        assertThat(changed).isEqualTo(FINDINGS.get(scope));
        after.forEach((key, finding) -> {
            boolean same = finding.equals(before.get(key));
            assertThat(finding.sample().excluded().getOrDefault(ExclusionReason.REFUSED, 0))
                    .as("%s of %s", ExclusionReason.REFUSED, key)
                    .isEqualTo(same ? 0 : 1);
        });
    }

    private static String indicator(Finding finding) {
        return finding.subject().indicator().value();
    }

    @Test
    void networkFilesDoNotNameARefusingPerson() {
        assertThat(namesIn(study)).isTrue();
        assertThat(namesIn(study.withConsents(decisions(ConsentScope.ONLINE, false))))
                .isTrue();
        assertThat(namesIn(study.withConsents(decisions(ConsentScope.NETWORK, false))))
                .isFalse();
    }

    private static boolean namesIn(Study shown) {
        return NetworkExport.of(shown).stream()
                .map(file -> file instanceof NetworkFile.TabularNetworkFile table
                        ? table.rows().toString()
                        : ((NetworkFile.TextNetworkFile) file).content())
                .anyMatch(content -> content.contains(person.value()));
    }

    @Test
    void openAnswersOfWhoRefusesQuotationsAreLeftOut() {
        assertThat(texts(decisions(ConsentScope.QUOTES, true))).isPositive();
        for (ConsentScope scope : ConsentScope.values()) {
            long left =
                    scope == ConsentScope.QUOTES || scope == ConsentScope.SURVEY ? 0 : texts(decisions(scope, true));
            assertThat(texts(decisions(scope, false))).as(scope.code()).isEqualTo(left);
            assertThat(texts(decisions(scope, true, false))).as(scope.code()).isEqualTo(left);
        }
    }

    /** Returns the number of texts that the person wrote and that outputs may use, with one for each response. */
    private static long texts(Consents consents) {
        List<Response> written = study.responses().all().stream()
                .map(response -> new Response(
                        response.participant(),
                        response.wave(),
                        response.instrument(),
                        response.language(),
                        Map.of(OPEN, new Answer.TextAnswer("words"))))
                .toList();
        Study asked =
                new Study(design(), study.data().withPeople(study.memberships(), new Responses(written)), consents);
        return EligibleRecords.of(asked).submitted().all().stream()
                .filter(response -> response.participant().equals(person))
                .filter(response -> response.answers().containsKey(OPEN))
                .count();
    }

    /** Returns the design of the study with one more questionnaire, of an open question. */
    private static StudyDesign design() {
        Item item = new Item(OPEN, ItemKind.TEXT, Wording.same("Why?"), Wording.NONE, null, false);
        Instrument open = new Instrument(
                new InstrumentId("open"),
                "1",
                Wording.NONE,
                List.of(new Section("", Wording.NONE, false, List.of(item))),
                List.of());
        StudyDesign all = study.design();
        List<Instrument> instruments = new ArrayList<>(all.instruments());
        instruments.add(open);
        return new StudyDesign(
                all.settings(),
                all.communities(),
                all.waves(),
                all.attributes(),
                instruments,
                all.regions(),
                all.plan());
    }

    @Test
    void aProposalOfAnIdentityRestsOnItsSource() {
        Engagement engagement = study.engagement();
        List<IdentityProposal> proposals = Stream.of(
                        "data/attendance/m1.csv", "data/slack/club.zip", "data/activity.csv")
                .map(source -> new IdentityProposal(source, "Ann", person, ProposalBasis.SAME_NAME))
                .toList();
        CollectedData data = study.data();
        Study named = study.withData(new CollectedData(
                data.participants(),
                data.responses(),
                data.ties(),
                new Engagement(
                        engagement.attendance(),
                        engagement.logs(),
                        engagement.purposes(),
                        engagement.initiatives(),
                        proposals),
                data.codes(),
                data.feedback(),
                data.received()));
        for (ConsentScope scope : ConsentScope.values()) {
            List<String> left =
                    EligibleRecords.of(named.withConsents(decisions(scope, false))).engagement().proposals().stream()
                            .map(IdentityProposal::source)
                            .toList();
            assertThat(left)
                    .as(scope.code())
                    .isEqualTo(
                            switch (scope) {
                                case ATTENDANCE -> List.of("data/slack/club.zip", "data/activity.csv");
                                case ONLINE -> List.of("data/attendance/m1.csv");
                                case SURVEY, NETWORK, NAMED, QUOTES, RECONTACT, SHARING ->
                                    proposals.stream()
                                            .map(IdentityProposal::source)
                                            .toList();
                            });
        }
    }
}
