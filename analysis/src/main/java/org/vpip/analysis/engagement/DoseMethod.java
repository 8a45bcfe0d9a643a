package org.vpip.analysis.engagement;

import java.util.OptionalLong;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.AnswerMethod;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.method.StudySample;

/** The correlation of attendance with the change of a score; see {@link DoseResponseCorrelation}. */
public enum DoseMethod implements AnswerMethod {
    CHANGE_BY_SESSIONS(AttendedAmount.SESSIONS),
    CHANGE_BY_HOURS(AttendedAmount.HOURS);

    private final MethodDeclaration declaration;
    private final AttendedAmount amount;

    DoseMethod(AttendedAmount amount) {
        this.declaration = MethodDeclaration.of("change_by_" + amount.id())
                .from(SourceKind.SCALE, SourceKind.ITEM)
                .waves(2, 2)
                .yields(MeasurementUnit.INDEX)
                .people(ReportingThresholds.INTERVAL)
                .signed()
                .released();
        this.amount = amount;
    }

    @Override
    public MethodDeclaration declaration() {
        return declaration;
    }

    @Override
    public Finding evaluate(FindingSubject subject, StudySample sample) {
        String rule = "Spearman's correlation of " + amount.id()
                + " attended between the waves with the change of matched pairs; Bonett-Wright interval";
        return DoseResponseCorrelation.of(
                subject, DosePairs.of(subject, sample, amount), sample.provenance(subject, rule, OptionalLong.empty()));
    }
}
