package org.vpip.reports;

import java.io.File;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vpip.analysis.engagement.ParticipationMeasure;
import org.vpip.analysis.engagement.SessionFeedbackMeasure;
import org.vpip.analysis.evaluation.Findings;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.DistributionDetails.WaveAnswerCounts;
import org.vpip.analysis.finding.details.ParticipantFlowDetails;
import org.vpip.analysis.finding.details.ParticipantFlowDetails.WaveFlow;
import org.vpip.analysis.finding.details.SessionDetails;
import org.vpip.analysis.finding.fact.KnownChoices;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.IndicatorSource;
import org.vpip.analysis.finding.subject.IndicatorSource.RecordSource;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodCall;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.Outcome;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.PlanMethod;
import org.vpip.analysis.network.NetworkLayout;
import org.vpip.analysis.plan.Methods;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.StudyLabels;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ProgressListener;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.gate.DisclosureGate;
import org.vpip.reports.document.Report;
import org.vpip.reports.template.ReportTemplate;

/** Findings made by hand, in a study of two communities and four sectors. */
public final class FindingExamples {
    public static final WaveId START = new WaveId("t0");
    public static final WaveId AFTER = new WaveId("t1");
    public static final WaveId LATER = new WaveId("t2");
    public static final Subgroup NORTH = Subgroup.of(new CommunityId("north"));

    private static final StudyLabels LABELS = StudyLabels.of(
            StudyReader.read(new File("src/test/resources/study").toPath().toAbsolutePath(), new Problems()));

    private FindingExamples() {}

    public static StudyLabels labels() {
        return LABELS;
    }

    public static DisclosureGate gate() {
        return new DisclosureGate(Set.of("identity"), List.of(), KnownChoices.NONE, ProgressListener.SILENT);
    }

    public static Released released(Audience audience, Finding... findings) {
        return gate().release(findings(findings), audience);
    }

    public static Findings findings(Finding... findings) {
        return new Findings("sample", "abc123", "def456", List.of(findings));
    }

    public static Report report(Audience audience, Language language, Finding... findings) {
        return ReportTemplate.of(released(audience, findings), labels(), language);
    }

    /** One finding of each kind, as a community of fifty would have them. */
    public static Finding[] oneOfEachKind() {
        return new Finding[] {
            flow(50, 40, 33, 23),
            change("p1_com").sampleSize(33).value(0.52, 0.2, 0.84).finding(),
            change("p1_com")
                    .forSubgroup("sector", "a")
                    .sampleSize(12)
                    .value(0.4, -0.2, 1)
                    .finding(),
            change("p1_com")
                    .forSubgroup("sector", "b")
                    .firstPerson(12)
                    .sampleSize(11)
                    .value(0.3, -0.1, 0.7)
                    .finding(),
            change("p1_com")
                    .forSubgroup("sector", "c")
                    .firstPerson(23)
                    .sampleSize(10)
                    .value(0.9, 0.2, 1.6)
                    .finding(),
            change("p2_iso")
                    .lowerIsBetter()
                    .sampleSize(33)
                    .value(-0.32, -0.6, -0.04)
                    .finding(),
            change("s1_plan").secondary().sampleSize(33).value(0.17, -0.1, 0.44).finding(),
            change("s2_few")
                    .secondary()
                    .sampleSize(6)
                    .directions(6, 0, 0)
                    .withoutInterval(0.5)
                    .finding(),
            change("x4_days")
                    .secondary()
                    .sampleSize(33)
                    .unbounded()
                    .value(0.32, -0.6, 1.27)
                    .finding(),
            answerDistribution("x1_com", new int[] {7, 6, 6, 7, 7}, new int[] {5, 5, 6, 10, 7}),
            NetworkFindingExamples.network(
                    "n1_density", "density", MeasurementUnit.PROPORTION, 0.107, START, 50, 40, 222),
            NetworkFindingExamples.network(
                    "n1_density", "density", MeasurementUnit.PROPORTION, 0.139, AFTER, 50, 33, 229),
            NetworkFindingExamples.network("n3_isolates", "isolates", MeasurementUnit.COUNT, 2, START, 50, 40, 222),
            NetworkFindingExamples.network("n3_isolates", "isolates", MeasurementUnit.COUNT, 0, AFTER, 50, 33, 229),
            NetworkFindingExamples.network(
                    "n4_cross", "cross_group_share(sector)", MeasurementUnit.PROPORTION, 0.58, START, 50, 40, 222),
            NetworkFindingExamples.network(
                    "n4_cross", "cross_group_share(sector)", MeasurementUnit.PROPORTION, 0.67, AFTER, 50, 33, 229),
            NetworkFindingExamples.ties("n6_ties", 33, 85, 61, 32),
            NetworkFindingExamples.table("n9_mixing", "mixing(sector)", 0.82, NetworkFindingExamples.mixing()),
            NetworkFindingExamples.comparison("n10_density", "density_change", 85, 61, 32),
            NetworkFindingExamples.measureChange("n11_returned", "reciprocity_change", NumberedPeople.first(33), 0.07),
            notEstimable("n2_recip", NotEstimableReason.NOT_DIRECTED, 40),
            sessions(12, 11),
            NetworkFindingExamples.picture("sector", NetworkFindingExamples.groups(14, 12, 12, 12), 0, 0),
        };
    }

    public static ChangeEstimateBuilder change(String id) {
        return new ChangeEstimateBuilder(id);
    }

    public static FindingSubject subject(
            String id, IndicatorRole role, String source, String method, Subgroup slice, WaveId... waves) {
        return new FindingSubject(
                new IndicatorId(id),
                new Wording("Label " + id, "Libellé " + id),
                new Outcome(role, "family", DesiredDirection.UP),
                call(source, method),
                List.of(waves),
                slice);
    }

    private static MethodCall call(String source, String method) {
        int bracket = method.indexOf('(');
        String id = bracket < 0 ? method : method.substring(0, bracket);
        String attribute = bracket < 0 ? "" : method.substring(bracket + 1, method.length() - 1);
        return new MethodCall(declaration(id), source(source), attribute);
    }

    private static MethodDeclaration declaration(String id) {
        return Stream.of(ParticipationMeasure.METHOD, SessionFeedbackMeasure.METHOD, NetworkLayout.METHOD)
                .filter(method -> method.id().equals(id))
                .findFirst()
                .or(() -> Methods.ALL.find(id).map(PlanMethod::declaration))
                .orElseGet(() -> MethodDeclaration.of(id));
    }

    private static IndicatorSource source(String written) {
        return Stream.of(RecordSource.values())
                .filter(source -> source.toString().equals(written))
                .<IndicatorSource>map(source -> source)
                .findFirst()
                .or(() -> IndicatorSource.parse(written))
                .orElseThrow();
    }

    public static Provenance provenance() {
        return new Provenance(
                source("scale:com"), List.of("practice 1"), List.of("com_1", "-com_2"), "rule", OptionalLong.of(7));
    }

    /** @param both of each later wave: the people who also answered the first time, and nobody else */
    public static Estimate flow(int members, int first, int... both) {
        WaveId[] waves = {START, AFTER, LATER};
        WaveFlow[] flows = new WaveFlow[both.length + 1];
        flows[0] = NumberedPeople.flow(START, members, first, first);
        for (int i = 0; i < both.length; i++) {
            flows[i + 1] = NumberedPeople.flow(waves[i + 1], members, both[i], both[i]);
        }
        return flow(members, flows);
    }

    public static Estimate flow(int members, WaveFlow... waves) {
        FindingSubject subject =
                subject("participation", IndicatorRole.DESCRIPTIVE, "responses", "participation", Subgroup.EVERYBODY);
        return Estimate.withoutInference(
                subject,
                members,
                MeasurementUnit.COUNT,
                NumberedPeople.sample(members),
                new ParticipantFlowDetails(members, List.of(waves)),
                provenance());
    }

    public static Estimate sessions(int planned, int held) {
        return Estimate.withoutInference(
                subject("d1_sessions", IndicatorRole.EXPLORATORY, "engagement:sessions", "sessions_held", NORTH),
                (double) held / planned,
                MeasurementUnit.PROPORTION,
                new AnalysisSample(held, planned, Map.of(ExclusionReason.NOT_HELD, planned - held)),
                new SessionDetails(planned, held),
                provenance());
    }

    public static NotEstimable notEstimable(String id, NotEstimableReason reason, int used) {
        FindingSubject subject = subject(id, IndicatorRole.SECONDARY, "network:advice", "reciprocity", NORTH, START);
        return new NotEstimable(subject, reason, NumberedPeople.sample(used), provenance());
    }

    /** One item at two waves. */
    public static Estimate answerDistribution(String id, int[] before, int[] after) {
        return answerDistribution(id, Subgroup.EVERYBODY, before, after);
    }

    public static Estimate answerDistribution(String id, Subgroup slice, int[] before, int[] after) {
        return answerDistribution(id, slice, List.of(item("com_1", before, after)));
    }

    /** Returns the answers of the people of the item that most answered. */
    public static Estimate answerDistribution(String id, Subgroup slice, List<ItemDistribution> items) {
        PersonSet people = items.stream()
                .map(ItemDistribution::people)
                .max(Comparator.comparingInt(PersonSet::count))
                .orElse(PersonSet.EMPTY);
        return Estimate.withoutInference(
                subject(id, IndicatorRole.EXPLORATORY, "scale:com", "distribution", slice, START, AFTER),
                people.count(),
                MeasurementUnit.COUNT,
                AnalysisSample.complete(people),
                new DistributionDetails(items),
                provenance());
    }

    public static ItemDistribution item(String id, int[] before, int[] after) {
        return item(id, NumberedPeople.first(IntStream.of(before).sum()), before, after);
    }

    public static ItemDistribution item(String id, PersonSet people, int[] before, int[] after) {
        List<List<String>> choices = IntStream.rangeClosed(1, before.length)
                .mapToObj(choice -> List.of(String.valueOf(choice)))
                .toList();
        return new ItemDistribution(
                new ItemId(id),
                false,
                choices,
                List.of(new WaveAnswerCounts(START, list(before)), new WaveAnswerCounts(AFTER, list(after))),
                people);
    }

    private static List<Integer> list(int[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }
}
