package org.vpip.analysis.engagement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.vpip.analysis.comparison.CoefficientEstimate;
import org.vpip.analysis.comparison.CommunityModel;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.DoseSlopeDetails;
import org.vpip.analysis.finding.details.DoseSlopeDetails.RankRelation;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.AnswerMethod;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.correlation.Correlation;

/**
 * The slope of the later score on the sessions or hours attended between two waves, adjusted for the earlier score: points for one
 * session or hour more. The change in place of the later score has the same slope.
 *
 * <p>Errors are HC3; in two communities or more, by community, CR2. Spearman's correlation of dose and change stands beside it. Not
 * estimable below 8 people, and where the dose is the same for all or follows from the earlier score; no test below 12. It is an
 * association: people who attend often may differ in other ways. R: {@code lm(post ~ pre + dose)}, {@code sandwich::vcovHC}.
 */
public enum DoseSlopeMethod implements AnswerMethod {
    SLOPE_BY_SESSIONS(AttendedAmount.SESSIONS),
    SLOPE_BY_HOURS(AttendedAmount.HOURS);

    private static final String DOSE = "dose";

    private final MethodDeclaration declaration;
    private final AttendedAmount amount;

    DoseSlopeMethod(AttendedAmount amount) {
        this.declaration = MethodDeclaration.of("slope_by_" + amount.id())
                .from(SourceKind.SCALE, SourceKind.ITEM)
                .waves(2, 2)
                .yields(MeasurementUnit.POINTS)
                .people(ReportingThresholds.INTERVAL)
                .signed();
        this.amount = amount;
    }

    @Override
    public MethodDeclaration declaration() {
        return declaration;
    }

    @Override
    public Finding evaluate(FindingSubject subject, StudySample sample) {
        DosePairs pairs = DosePairs.of(subject, sample, amount);
        Provenance provenance = sample.provenance(
                subject,
                "later score on earlier score and " + amount.id()
                        + " attended between the waves; HC3; communities: CR2, Satterthwaite; Spearman of change and dose",
                OptionalLong.empty());
        Optional<NotEstimableReason> absence = pairs.absence(declaration.minimumPeople());
        if (absence.isPresent()) {
            return new NotEstimable(subject, absence.get(), pairs.known().sample(), provenance);
        }
        return slope(pairs, sample)
                .<Finding>map(found -> finding(subject, pairs, found, provenance))
                .orElseGet(() -> new NotEstimable(
                        subject,
                        NotEstimableReason.NOTHING_VARIES,
                        pairs.known().sample(),
                        provenance));
    }

    private static Optional<CoefficientEstimate> slope(DosePairs pairs, StudySample sample) {
        ScorePairs known = pairs.known();
        Map<String, double[]> predictors = new LinkedHashMap<>();
        predictors.put("baseline", known.before());
        predictors.put(DOSE, pairs.amounts());
        return new CommunityModel(
                        known.participants().stream().map(sample.homes()).toList())
                .estimate(DOSE, known.after(), predictors);
    }

    private static Estimate finding(
            FindingSubject subject, DosePairs pairs, CoefficientEstimate found, Provenance provenance) {
        int people = pairs.known().count();
        Optional<Correlation> ranks = pairs.spearman();
        RankRelation relation = new RankRelation(
                ranks.stream().mapToDouble(Correlation::coefficient).findFirst(), ranks.flatMap(Correlation::interval));
        return new Estimate(
                subject,
                found.value(),
                MeasurementUnit.POINTS,
                found.inference(people, Optional.empty()),
                pairs.known().sample(),
                new DoseSlopeDetails(
                        people,
                        Moments.meanOf(pairs.amounts()),
                        relation,
                        found.clusters(),
                        found.degreesOfFreedom(people)),
                provenance);
    }
}
