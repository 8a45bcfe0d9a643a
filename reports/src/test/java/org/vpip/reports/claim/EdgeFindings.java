package org.vpip.reports.claim;

import static org.vpip.reports.FindingExamples.AFTER;
import static org.vpip.reports.FindingExamples.LATER;
import static org.vpip.reports.FindingExamples.START;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.vpip.analysis.agreement.AgreementMethod;
import org.vpip.analysis.agreement.ToolConcentrationMethod;
import org.vpip.analysis.change.DistributionMethod;
import org.vpip.analysis.change.EquivalenceMethod;
import org.vpip.analysis.change.MeanChangeMethod;
import org.vpip.analysis.change.ModelOverWavesMethod;
import org.vpip.analysis.change.OrdinalChangeMethod;
import org.vpip.analysis.change.PartlyLinkedMethod;
import org.vpip.analysis.change.PooledChangeMethod;
import org.vpip.analysis.change.ReliableChangeMethod;
import org.vpip.analysis.change.ResponseShiftMethod;
import org.vpip.analysis.change.ShareChangeMethod;
import org.vpip.analysis.comparison.DifferenceMethod;
import org.vpip.analysis.comparison.DifferenceOfChangesMethod;
import org.vpip.analysis.comparison.DoubleBaselineMethod;
import org.vpip.analysis.comparison.LanguageEquivalenceMethod;
import org.vpip.analysis.engagement.AttendanceMeasure;
import org.vpip.analysis.engagement.DoseMethod;
import org.vpip.analysis.engagement.DoseSlopeMethod;
import org.vpip.analysis.engagement.LocalHoursMethod;
import org.vpip.analysis.engagement.OnlineActivityMeasure;
import org.vpip.analysis.engagement.ParticipationMeasure;
import org.vpip.analysis.engagement.PurposesMethod;
import org.vpip.analysis.engagement.RegionMethod;
import org.vpip.analysis.engagement.SessionFeedbackMeasure;
import org.vpip.analysis.engagement.SessionsHeldMethod;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodCall;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.Outcome;
import org.vpip.analysis.finding.subject.OutcomeCriteria;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.level.FrequencyMethod;
import org.vpip.analysis.level.MeanMethod;
import org.vpip.analysis.level.ReliabilityMethod;
import org.vpip.analysis.level.ShareMethod;
import org.vpip.analysis.network.NetworkLayout;
import org.vpip.analysis.network.NetworkMeasure;
import org.vpip.analysis.network.change.DegreeChangeMethod;
import org.vpip.analysis.network.change.NetworkComparison;
import org.vpip.analysis.network.change.NetworkMeasureChange;
import org.vpip.analysis.network.change.NewTiesMethod;
import org.vpip.analysis.network.change.TieChange;
import org.vpip.analysis.network.group.GroupMeasure;
import org.vpip.analysis.plan.Methods;
import org.vpip.analysis.robustness.AttritionMeasure;
import org.vpip.analysis.robustness.ChangeFlowMeasure;
import org.vpip.analysis.robustness.MeasurementProperties;
import org.vpip.analysis.robustness.SensitivityMeasure;
import org.vpip.analysis.theme.ThemesMethod;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NumberedPeople;

/** Random findings of every method, at the edges of what can occur. */
final class EdgeFindings {
    private static final List<Integer> PEOPLE = List.of(0, 1, 2, 4, 7, 8, 11, 12, 13, 33, 999, 2_500);
    private static final Map<Class<?>, Generator> GENERATORS = Map.ofEntries(
            Map.entry(MeanChangeMethod.class, (subject, random) -> new EdgeChange(subject, random).estimate()),
            Map.entry(EquivalenceMethod.class, (subject, random) -> new EdgeChange(subject, random).estimate()),
            Map.entry(DegreeChangeMethod.class, (subject, random) -> new EdgeChange(subject, random).estimate()),
            Map.entry(ModelOverWavesMethod.class, EdgePractice::waves),
            Map.entry(PartlyLinkedMethod.class, EdgePractice::overlap),
            Map.entry(PooledChangeMethod.class, EdgePractice::pooled),
            Map.entry(DifferenceMethod.class, EdgeDifference::estimate),
            Map.entry(DifferenceOfChangesMethod.class, EdgeDifference::estimate),
            Map.entry(DoubleBaselineMethod.class, EdgeDifference::estimate),
            Map.entry(DoseSlopeMethod.class, EdgeDifference::slope),
            Map.entry(DistributionMethod.class, EdgePractice::distribution),
            Map.entry(MeanMethod.class, EdgeAnswers::mean),
            Map.entry(ShareMethod.class, EdgeAnswers::share),
            Map.entry(FrequencyMethod.class, EdgeFrequency::estimate),
            Map.entry(ThemesMethod.class, EdgeFrequency::themes),
            Map.entry(LanguageEquivalenceMethod.class, EdgeAnswers::languages),
            Map.entry(ReliabilityMethod.class, EdgePractice::reliability),
            Map.entry(ResponseShiftMethod.class, EdgeDifference::shift),
            Map.entry(ReliableChangeMethod.class, EdgeOrdinalChange::reliable),
            Map.entry(ShareChangeMethod.class, EdgeShareChange::estimate),
            Map.entry(OrdinalChangeMethod.class, EdgeOrdinalChange::estimate),
            Map.entry(DoseMethod.class, EdgePractice::dose),
            Map.entry(AgreementMethod.class, EdgePractice::agreement),
            Map.entry(ToolConcentrationMethod.class, EdgePractice::tools),
            Map.entry(NetworkMeasure.class, EdgeNetworks::measure),
            Map.entry(GroupMeasure.class, EdgeNetworks::table),
            Map.entry(NewTiesMethod.class, EdgeNetworks::newTies),
            Map.entry(TieChange.class, EdgeNetworks::ties),
            Map.entry(NetworkComparison.class, EdgeNetworks::comparison),
            Map.entry(NetworkMeasureChange.class, EdgeNetworks::measureChange),
            Map.entry(SessionsHeldMethod.class, EdgeRecords::sessions),
            Map.entry(AttendanceMeasure.class, EdgeRecords::engagement),
            Map.entry(OnlineActivityMeasure.class, EdgeRecords::engagement),
            Map.entry(PurposesMethod.class, EdgeRecords::purposes),
            Map.entry(LocalHoursMethod.class, EdgeRecords::hours),
            Map.entry(RegionMethod.class, EdgeRecords::regions));
    private static final List<EdgeMethod> OUTSIDE_PLANS = List.of(
            new EdgeMethod(ParticipationMeasure.METHOD, EdgeRecords::flow),
            new EdgeMethod(SessionFeedbackMeasure.METHOD, EdgeRecords::feedback),
            new EdgeMethod(ChangeFlowMeasure.DECLARATION, EdgeRobustness::flow),
            new EdgeMethod(AttritionMeasure.DECLARATION, EdgeRobustness::attrition),
            new EdgeMethod(SensitivityMeasure.DECLARATION, EdgeRobustness::sensitivity),
            new EdgeMethod(MeasurementProperties.DECLARATION, EdgeRobustness::measurement),
            new EdgeMethod(NetworkLayout.METHOD, EdgeNetworks::picture),
            new EdgeMethod(MethodDeclaration.of("linkage").yields(MeasurementUnit.PROPORTION), EdgeRecords::linkage));

    private EdgeFindings() {}

    /** A generator of estimates for a subject. */
    interface Generator {
        Estimate estimate(FindingSubject subject, Random random);
    }

    /** A method and the generator of its estimates. */
    record EdgeMethod(MethodDeclaration declaration, Generator generator) {
        Estimate estimate(Random random) {
            return EdgeCommunities.of(generator.estimate(subject(declaration, random), random), random);
        }

        @Override
        public String toString() {
            return declaration.id();
        }
    }

    /** Returns every method of plans and those outside; throws for a method without a generator. */
    static List<EdgeMethod> methods() {
        Stream<EdgeMethod> planned = Methods.ALL.methods().stream().map(method -> {
            Class<?> type = method instanceof Enum<?> constant ? constant.getDeclaringClass() : method.getClass();
            if (!GENERATORS.containsKey(type)) {
                throw new IllegalStateException("no generator of findings for " + method.declaration());
            }
            return new EdgeMethod(method.declaration(), GENERATORS.get(type));
        });
        return Stream.concat(planned, OUTSIDE_PLANS.stream()).toList();
    }

    /** Returns the method of a mean change. */
    static EdgeMethod meanChange() {
        return methods().stream()
                .filter(method -> method.toString().equals("mean_change"))
                .findFirst()
                .orElseThrow();
    }

    static int people(Random random) {
        return PEOPLE.get(random.nextInt(PEOPLE.size()));
    }

    static double value(MeasurementUnit unit, Random random) {
        List<Double> values = switch (unit) {
            case PROPORTION -> List.of(0.0, 0.004, 0.005, 0.5, 0.525, 0.999, 1.0);
            case POINTS, SHARE_DIFFERENCE, INDEX -> List.of(-1.0, -0.5, -0.004, 0.0, 0.004, 0.125, 1.0);
            case COUNT -> List.of(0.0, 1.0, 2.0, 1234.0);
            case SCORE, RATIO, TIES_EACH, SESSIONS_EACH, HOURS_EACH, POSTS_EACH ->
                List.of(0.0, 0.04, 1.0, 1.5, 2.0, 1234.5);
        };
        return values.get(random.nextInt(values.size()));
    }

    static Estimate plain(FindingSubject subject, double value, int people, FindingDetails details) {
        return Estimate.withoutInference(
                subject,
                value,
                subject.method().unit(),
                NumberedPeople.sample(people),
                details,
                FindingExamples.provenance());
    }

    static FindingSubject subject(MethodDeclaration method, Random random) {
        List<IndicatorRole> roles = List.of(IndicatorRole.values());
        IndicatorRole role = roles.get(random.nextInt(roles.size()));
        OptionalDouble smallest =
                random.nextInt(3) == 0 ? OptionalDouble.of(0.001 + random.nextDouble()) : OptionalDouble.empty();
        OptionalDouble target = random.nextInt(4) == 0 ? OptionalDouble.of(random.nextInt(3)) : OptionalDouble.empty();
        DesiredDirection direction = random.nextBoolean() ? DesiredDirection.UP : DesiredDirection.DOWN;
        FindingSubject plain = FindingExamples.subject(
                "p1", role, source(method), method.id(), Subgroup.EVERYBODY, waves(method, random));
        return new FindingSubject(
                plain.indicator(),
                plain.label(),
                new Outcome(role, "family", direction, new OutcomeCriteria(target, smallest)),
                new MethodCall(method, plain.source(), method.comparesGroups() ? "sector" : ""),
                plain.waves(),
                subgroup(random));
    }

    private static Subgroup subgroup(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> FindingExamples.NORTH;
            case 1 -> Subgroup.of("sector", "a");
            default -> Subgroup.EVERYBODY;
        };
    }

    /** Returns the fewest waves that a method can compare, one for those that measure each wave, none for others. */
    private static WaveId[] waves(MethodDeclaration method, Random random) {
        boolean plan = Methods.ALL.find(method.id()).isPresent();
        if (method.id().equals("linkage") || (!plan && method.acceptsWaves(2))) {
            return new WaveId[] {START, AFTER};
        }
        if (!plan) {
            return random.nextBoolean() ? new WaveId[] {START} : new WaveId[] {START, AFTER};
        }
        return method.acceptsWaves(0)
                ? new WaveId[] {}
                : method.acceptsWaves(1)
                        ? new WaveId[] {START}
                        : method.acceptsWaves(2) ? new WaveId[] {START, AFTER} : new WaveId[] {START, AFTER, LATER};
    }

    private static String source(MethodDeclaration method) {
        return method.sources().stream()
                .sorted()
                .findFirst()
                .map(EdgeFindings::source)
                .orElse("responses");
    }

    private static String source(SourceKind kind) {
        return switch (kind) {
            case SCALE -> "scale:com";
            case ITEM -> "item:com_1";
            case NETWORK -> "network:advice";
            case AGREEMENT -> "agreement:vignettes";
            case SESSIONS -> "engagement:sessions";
            case ONLINE_SPACES -> "engagement:online";
            case REGIONS -> "engagement:regions";
        };
    }
}
