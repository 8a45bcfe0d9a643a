package org.vpip.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.change.MeanChangeMethod;
import org.vpip.analysis.evaluation.Evaluation;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.LinkageDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.plan.Indicator;
import org.vpip.analysis.plan.IndicatorPlan;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.response.SelfGeneratedCode;
import org.vpip.instruments.response.SelfGeneratedCodes;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.CollectedData;
import org.vpip.instruments.study.Study;

/** The sample study as if its members had been known by their own codes: another pseudonym at each wave. */
class SelfCodeSampleTest {
    private static Study study;
    private static IndicatorPlan plan;

    @BeforeAll
    static void read() {
        LoadedStudy checked = LoadedStudy.read(Path.of("../sample-data/example"));
        assertThat(checked.problems()).isEmpty();
        study = checked.study();
        List<Indicator> changes = checked.plan().indicators().stream()
                .filter(indicator -> indicator.method().declaration().equals(MeanChangeMethod.DECLARATION))
                .toList();
        plan = new IndicatorPlan(changes, checked.plan().hash());
    }

    @Test
    void codesWithoutMistakesGiveTheSameChangesAsPersonalLinks() {
        assertThat(told(coded(0))).isEqualTo(told(study));
    }

    @Test
    void oneMistakeOfEverySeventhPersonChangesNothingButIsTold() {
        assertThat(told(coded(7))).isEqualTo(told(study));
        LinkageDetails linkage = linkage(coded(7));
        assertThat(linkage.waves())
                .hasSize(3)
                .allSatisfy(wave -> assertThat(wave.possible()).isZero());
        assertThat(linkage.waves().get(1).links().oneMismatch()).isPositive();
        assertThat(linkage.sensitivities())
                .hasSize(plan.indicators().size())
                .anySatisfy(row -> assertThat(row.exact().orElseThrow().before())
                        .isLessThan(row.linked().orElseThrow().before()));
    }

    private static LinkageDetails linkage(Study coded) {
        return Evaluation.of(coded, plan).all().stream()
                .filter(finding -> finding.subject().method().id().equals("linkage"))
                .map(finding -> (LinkageDetails) ((Estimate) finding).details())
                .findFirst()
                .orElseThrow();
    }

    /** Everything that is said of change: values, intervals, tests, and who was left out. */
    private static List<String> told(Study of) {
        return Evaluation.of(of, plan).all().stream()
                .filter(finding -> finding.subject().method().equals(MeanChangeMethod.DECLARATION))
                .map(SelfCodeSampleTest::told)
                .toList();
    }

    private static String told(Finding finding) {
        String numbers = finding instanceof Estimate estimate
                ? estimate.value() + " " + estimate.interval() + " " + estimate.test() + " " + estimate.details()
                : "";
        FindingSubject subject = finding.subject();
        return subject.indicator() + " " + subject.subgroup() + " " + finding.sample() + " " + numbers;
    }

    /** @param mistaken every how many-th person makes a mistake at a later wave; 0 for nobody */
    private static Study coded(int mistaken) {
        List<Membership> people = new ArrayList<>(study.memberships().memberships());
        List<Response> responses = new ArrayList<>();
        Map<ParticipantId, SelfGeneratedCode> codes = new LinkedHashMap<>();
        Map<ParticipantId, WaveId> first = new LinkedHashMap<>();
        List<ParticipantId> order = study.memberships().ids();
        for (Response response : study.responses().all()) {
            ParticipantId person = response.participant();
            boolean atFirst =
                    first.computeIfAbsent(person, id -> response.wave()).equals(response.wave());
            ParticipantId name = atFirst ? person : new ParticipantId(person + "-" + response.wave());
            int number = order.indexOf(person);
            boolean errs = !atFirst && mistaken > 0 && number % mistaken == 0;
            if (codes.putIfAbsent(
                                    name,
                                    new SelfGeneratedCode(name, response.wave(), "practice", elements(number, errs)))
                            == null
                    && !atFirst) {
                study.memberships().memberships().stream()
                        .filter(membership -> membership.id().equals(person))
                        .forEach(membership -> people.add(membership.withId(name)));
            }
            responses.add(response.withParticipant(name));
        }
        return with(people, responses, new SelfGeneratedCodes(List.copyOf(codes.values()), List.of()));
    }

    private static Map<String, String> elements(int number, boolean mistaken) {
        Map<String, String> elements = new LinkedHashMap<>();
        for (String id : SelfGeneratedCode.ELEMENTS) {
            elements.put(id, id + " of " + number);
        }
        if (mistaken) {
            elements.remove("e3");
        }
        return elements;
    }

    private static Study with(List<Membership> people, List<Response> responses, SelfGeneratedCodes codes) {
        CollectedData data = study.data();
        return study.withData(new CollectedData(
                new Memberships(people),
                new Responses(responses),
                data.ties(),
                data.engagement(),
                codes,
                data.feedback(),
                data.received()));
    }
}
