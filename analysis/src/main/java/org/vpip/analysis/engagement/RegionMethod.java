package org.vpip.analysis.engagement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.EngagementSource;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.EvaluationRequest;
import org.vpip.analysis.method.PlanMethod;
import org.vpip.analysis.sample.EligibleRecords;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Region;
import org.vpip.instruments.study.Study;

/** Regional coverage; see {@link RegionalCoverage}. Each person counts once, even as a member of several communities. */
public enum RegionMethod implements PlanMethod {
    REACH("reach") {
        @Override
        Finding evaluate(FindingSubject subject, Study study, Map<ParticipantId, String> codes) {
            String sources = study.design().regions().stream()
                    .map(Region::population)
                    .map(population -> (population.source() + " " + population.date()).strip())
                    .distinct()
                    .collect(Collectors.joining(", "));
            return RegionalCoverage.of(
                    subject,
                    study.design().regions(),
                    codes,
                    study.partition(subject.call().attribute()),
                    Provenance.of(EngagementSource.REGIONS, "members by region over population; " + sources));
        }
    },
    INITIATIVES_REACHED("initiatives_reached") {
        @Override
        Finding evaluate(FindingSubject subject, Study study, Map<ParticipantId, String> codes) {
            return RegionalCoverage.initiativeCoverage(
                    subject,
                    study.design().regions(),
                    codes,
                    EligibleRecords.of(study).engagement().initiatives(),
                    study.partition(subject.call().attribute()),
                    Provenance.of(EngagementSource.REGIONS, "regions with known initiatives that have a member"));
        }
    };

    private final MethodDeclaration declaration;

    RegionMethod(String id) {
        this.declaration = MethodDeclaration.of(id)
                .from(SourceKind.REGIONS)
                .groups()
                .yields(MeasurementUnit.PROPORTION)
                .released();
    }

    @Override
    public MethodDeclaration declaration() {
        return declaration;
    }

    /** @param codes region of each person, blank where unknown */
    abstract Finding evaluate(FindingSubject subject, Study study, Map<ParticipantId, String> codes);

    @Override
    public List<Finding> evaluate(EvaluationRequest request) {
        Study study = request.sample().study();
        String attribute = request.subject().call().attribute();
        Map<ParticipantId, String> regions = new LinkedHashMap<>();
        MatchedSample.memberships(study)
                .memberships()
                .forEach(person ->
                        regions.putIfAbsent(person.id(), person.attributes().getOrDefault(attribute, "")));
        return List.of(evaluate(request.subject(), study, regions));
    }
}
