package org.vpip.analysis.plan;

import java.util.List;
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
import org.vpip.analysis.engagement.PurposesMethod;
import org.vpip.analysis.engagement.RegionMethod;
import org.vpip.analysis.engagement.SessionsHeldMethod;
import org.vpip.analysis.level.FrequencyMethod;
import org.vpip.analysis.level.MeanMethod;
import org.vpip.analysis.level.ReliabilityMethod;
import org.vpip.analysis.level.ShareMethod;
import org.vpip.analysis.network.NetworkMeasure;
import org.vpip.analysis.network.change.DegreeChangeMethod;
import org.vpip.analysis.network.change.NetworkComparison;
import org.vpip.analysis.network.change.NetworkMeasureChange;
import org.vpip.analysis.network.change.NewTiesMethod;
import org.vpip.analysis.network.change.TieChange;
import org.vpip.analysis.network.group.GroupMeasure;
import org.vpip.analysis.theme.ThemesMethod;

/** The table of methods: one row makes a method available to plans, {@code check}, documentation and reports. */
public final class Methods {
    /** All methods of the program. */
    public static final MethodCatalogue ALL = new MethodCatalogue(List.of(
            new MeanMethod(),
            new ShareMethod(),
            new FrequencyMethod(),
            new ThemesMethod(),
            new ReliabilityMethod(),
            new LanguageEquivalenceMethod(),
            new MeanChangeMethod(),
            new ModelOverWavesMethod(),
            new PartlyLinkedMethod(),
            new PooledChangeMethod(),
            new EquivalenceMethod(),
            new ShareChangeMethod(),
            new OrdinalChangeMethod(),
            new ReliableChangeMethod(),
            new ResponseShiftMethod(),
            new DistributionMethod(),
            new DifferenceMethod(),
            new DifferenceOfChangesMethod(),
            new DoubleBaselineMethod(),
            DoseMethod.CHANGE_BY_SESSIONS,
            DoseMethod.CHANGE_BY_HOURS,
            DoseSlopeMethod.SLOPE_BY_SESSIONS,
            DoseSlopeMethod.SLOPE_BY_HOURS,
            NetworkMeasure.DENSITY,
            NetworkMeasure.DENSITY_EITHER,
            NetworkMeasure.DENSITY_BOTH,
            NetworkMeasure.DENSITY_RECONSTRUCTED,
            NetworkMeasure.MEAN_DEGREE,
            NetworkMeasure.RECIPROCITY,
            NetworkMeasure.ISOLATES,
            NetworkMeasure.TRANSITIVITY,
            NetworkMeasure.CENTRALIZATION,
            NetworkMeasure.BETWEENNESS_CENTRALIZATION,
            NetworkMeasure.COMPONENTS,
            NetworkMeasure.LARGEST_COMPONENT,
            NetworkMeasure.REACH_TWO,
            NetworkMeasure.EGO_SIZE,
            NetworkMeasure.EGO_BLAU,
            NetworkMeasure.EGO_LOCAL_SHARE,
            NetworkMeasure.CREDITED_SHARE,
            NetworkMeasure.CROSS_GROUP_SHARE,
            NetworkMeasure.E_I_INDEX,
            NetworkMeasure.ASSORTATIVITY,
            NetworkMeasure.MODULARITY,
            GroupMeasure.MIXING,
            GroupMeasure.BROKERAGE,
            GroupMeasure.LOUVAIN_MODULARITY,
            GroupMeasure.CORE_PERIPHERY,
            NetworkMeasure.CONSTRAINT,
            NetworkComparison.DENSITY_CHANGE,
            NetworkComparison.QAP_CORRELATION,
            NetworkMeasureChange.RECIPROCITY_CHANGE,
            NetworkMeasureChange.TRANSITIVITY_CHANGE,
            NetworkMeasureChange.CENTRALIZATION_CHANGE,
            NetworkMeasureChange.CROSS_GROUP_SHARE_CHANGE,
            NetworkMeasureChange.E_I_INDEX_CHANGE,
            NetworkMeasureChange.EGO_BLAU_CHANGE,
            TieChange.TIE_CHANGE,
            TieChange.TIE_CHANGE_OBSERVED,
            new NewTiesMethod(),
            DegreeChangeMethod.DEGREE_CHANGE,
            DegreeChangeMethod.CROSS_GROUP_DEGREE_CHANGE,
            new SessionsHeldMethod(),
            AttendanceMeasure.MEAN_SESSIONS,
            AttendanceMeasure.MEAN_HOURS,
            AttendanceMeasure.SUSTAINED_SHARE,
            AttendanceMeasure.ONE_OFF_SHARE,
            OnlineActivityMeasure.ACTIVE_SHARE,
            OnlineActivityMeasure.POSTS_PER_ACTIVE,
            OnlineActivityMeasure.POSTS_GINI,
            OnlineActivityMeasure.ANSWERED_48H,
            OnlineActivityMeasure.QUESTION_SHARE,
            new PurposesMethod(),
            new LocalHoursMethod(),
            RegionMethod.REACH,
            RegionMethod.INITIATIVES_REACHED,
            AgreementMethod.AGREEMENT,
            AgreementMethod.AGREEMENT_CHANGE,
            AgreementMethod.AGREEMENT_CHANGE_FORMS,
            new ToolConcentrationMethod()));

    private Methods() {}
}
