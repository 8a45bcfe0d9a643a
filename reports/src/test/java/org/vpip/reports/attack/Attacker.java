package org.vpip.reports.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.CommunityBasis;
import org.vpip.analysis.finding.CommunityBasis.CommunityPart;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.AgreementDetails;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DoseResponseDetails;
import org.vpip.analysis.finding.details.DoseSlopeDetails;
import org.vpip.analysis.finding.details.EngagementDetails;
import org.vpip.analysis.finding.details.FeedbackDetails;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.LanguageDetails;
import org.vpip.analysis.finding.details.LinkageDetails;
import org.vpip.analysis.finding.details.LocalHourDetails;
import org.vpip.analysis.finding.details.NetworkComparisonDetails;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.NetworkMeasureChangeDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.NewTieDetails;
import org.vpip.analysis.finding.details.PartialOverlapDetails;
import org.vpip.analysis.finding.details.ParticipantFlowDetails;
import org.vpip.analysis.finding.details.PooledChangeDetails;
import org.vpip.analysis.finding.details.PurposeDetails;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.analysis.finding.details.ReliabilityDetails;
import org.vpip.analysis.finding.details.SessionDetails;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.details.TieChangeDetails;
import org.vpip.analysis.finding.details.ToolConcentrationDetails;
import org.vpip.analysis.finding.details.WaveModelDetails;
import org.vpip.analysis.finding.details.answer.DifferenceDetails;
import org.vpip.analysis.finding.details.answer.MeanDetails;
import org.vpip.analysis.finding.details.answer.MultipleResponseDetails;
import org.vpip.analysis.finding.details.answer.OrdinalChangeDetails;
import org.vpip.analysis.finding.details.answer.RankingDetails;
import org.vpip.analysis.finding.details.answer.ReliableChangeDetails;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails;
import org.vpip.analysis.finding.details.answer.ShareChangeDetails;
import org.vpip.analysis.finding.details.answer.ThemeDetails;
import org.vpip.analysis.finding.details.robustness.AttritionDetails;
import org.vpip.analysis.finding.details.robustness.ChangeFlowDetails;
import org.vpip.analysis.finding.details.robustness.MeasurementDetails;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/**
 * Works out small numbers from a release. It adds, subtracts, multiplies and enumerates; a number counts as found when
 * only one value is left for it.
 */
public final class Attacker {
    private static final Map<Class<? extends FindingDetails>, KindAttack> KINDS = new LinkedHashMap<>();

    static {
        add(ChangeDetails.class, AnswerAttacks::read);
        add(PooledChangeDetails.class, AnswerAttacks::read);
        add(WaveModelDetails.class, AnswerAttacks::read);
        add(LanguageDetails.class, AnswerAttacks::read);
        add(PartialOverlapDetails.class, AnswerAttacks::read);
        add(DifferenceDetails.class, AnswerAttacks::read);
        add(MultipleResponseDetails.class, AnswerAttacks::read);
        add(RankingDetails.class, AnswerAttacks::read);
        add(ResponseShiftDetails.class, AnswerAttacks::read);
        add(ThemeDetails.class, AnswerAttacks::read);
        add(DoseSlopeDetails.class, AnswerAttacks::read);
        add(ShareChangeDetails.class, AnswerAttacks::read);
        add(OrdinalChangeDetails.class, AnswerAttacks::read);
        add(ReliableChangeDetails.class, AnswerAttacks::read);
        add(MeanDetails.class, AnswerAttacks::read);
        add(DistributionDetails.class, AnswerAttacks::read);
        add(AgreementDetails.class, AnswerAttacks::read);
        add(ToolConcentrationDetails.class, AnswerAttacks::read);
        add(LinkageDetails.class, AnswerAttacks::read);
        add(ReliabilityDetails.class, AnswerAttacks::read);
        add(ChangeFlowDetails.class, RobustnessAttacks::read);
        add(AttritionDetails.class, RobustnessAttacks::read);
        add(SensitivityDetails.class, RobustnessAttacks::read);
        add(MeasurementDetails.class, RobustnessAttacks::read);
        add(NetworkDetails.class, NetworkAttacks::read);
        add(NewTieDetails.class, NetworkAttacks::read);
        add(NetworkMeasureChangeDetails.class, NetworkAttacks::read);
        add(TieChangeDetails.class, NetworkAttacks::read);
        add(NetworkComparisonDetails.class, NetworkAttacks::read);
        add(NetworkTableDetails.class, NetworkAttacks::read);
        add(SociogramDetails.class, SociogramAttack::read);
        add(ParticipantFlowDetails.class, EngagementAttacks::read);
        add(SessionDetails.class, EngagementAttacks::read);
        add(DoseResponseDetails.class, EngagementAttacks::read);
        add(EngagementDetails.class, EngagementAttacks::read);
        add(FeedbackDetails.class, EngagementAttacks::read);
        add(LocalHourDetails.class, EngagementAttacks::read);
        add(PurposeDetails.class, EngagementAttacks::read);
        add(RegionDetails.class, EngagementAttacks::read);
    }

    private final ReleaseReader reader;
    private final LeakLog log = new LeakLog();

    private Attacker(ReleaseReader reader) {
        this.reader = reader;
    }

    /** Reads one finding by itself. */
    private interface KindAttack {
        void read(Shown shown, ReleaseReader reader, LeakLog log);
    }

    private interface DetailsAttack<D> {
        void read(Shown shown, D details, ReleaseReader reader, LeakLog log);
    }

    private static <D extends FindingDetails> void add(Class<D> kind, DetailsAttack<D> attack) {
        KINDS.put(
                kind,
                (shown, reader, log) -> ReleaseReader.details(shown, kind)
                        .ifPresent(details -> attack.read(shown, details, reader, log)));
    }

    /** Returns the kinds of details that the attacker knows. */
    public static Set<Class<? extends FindingDetails>> kinds() {
        return Set.copyOf(KINDS.keySet());
    }

    /**
     * Returns every small number that follows from the release.
     *
     * @param complete whether the attacker knows that every member has a group
     * @param sensitive the sensitive attributes
     */
    public static List<Leak> attack(Released released, boolean complete, Set<String> sensitive) {
        Attacker attacker = new Attacker(new ReleaseReader(released, complete, sensitive));
        attacker.reader.shown().forEach(attacker::read);
        SubgroupAttack.attack(attacker.reader, attacker.log);
        RosterAttack.attack(attacker.reader, attacker.log);
        WaveAttack.attack(attacker.reader, attacker.log);
        UnmergingAttack.attack(attacker.reader, attacker.log);
        return attacker.log.all();
    }

    private void read(Shown shown) {
        if (shown.finding() instanceof Estimate estimate) {
            KindAttack attack = KINDS.get(estimate.details().getClass());
            if (attack == null) {
                throw new IllegalStateException(
                        "no attack on " + estimate.details().getClass());
            }
            attack.read(shown, reader, log);
            estimate.communities().ifPresent(communities -> read(shown, communities));
        }
        if (countsPeople(shown)) {
            readSample(shown);
        }
    }

    /** Reads the people and the value of each community, as if an interval that follows from them gave all of them away. */
    private void read(Shown shown, CommunityBasis communities) {
        for (CommunityPart part : communities.parts()) {
            log.stated(shown, "people of a community", part.people().count());
            Estimate alone = Estimate.withoutInference(
                    shown.subject(),
                    part.value(),
                    shown.estimate().unit(),
                    AnalysisSample.complete(part.people()),
                    part.details(),
                    shown.finding().provenance());
            Objects.requireNonNull(KINDS.get(part.details().getClass())).read(shown.with(alone), reader, log);
        }
    }

    private static boolean countsPeople(Shown shown) {
        return !shown.subject().method().countsSessions()
                && (shown.includes(Part.SIZE)
                        || (ReleaseReader.details(shown, RegionDetails.class).isEmpty()
                                && ReleaseReader.details(shown, LocalHourDetails.class)
                                        .isEmpty()));
    }

    private void readSample(Shown shown) {
        AnalysisSample sample = shown.finding().sample();
        log.note(shown, Deduction.STATED, "used", reader.people(shown), reader.minimum(shown.subject()));
        if (shown.includes(Part.SIZE)) {
            log.stated(shown, "not used", sample.eligible() - (long) sample.used());
            sample.excluded().forEach((reason, count) -> log.stated(shown, reason.id(), count));
        }
    }
}
