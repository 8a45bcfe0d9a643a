package org.vpip.analysis.network;

import java.util.List;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.EvaluationRequest;
import org.vpip.analysis.method.PlanMethod;

/**
 * A method of networks. It is evaluated community by community, because people are asked about ties within one. A method of
 * two waves gets both networks at once; any other is evaluated wave by wave.
 */
public interface NetworkMethod extends PlanMethod {
    /** Returns the finding of one community. */
    Finding evaluate(NetworkSample sample);

    /** Returns the convention that the provenance names. */
    String rule();

    /** Returns whether random numbers are used, so that the provenance gives the seed. */
    default boolean isRandomized() {
        return false;
    }

    @Override
    default List<Finding> evaluate(EvaluationRequest request) {
        return new NetworkEvaluation(request, this).findings();
    }

    /** Declares a measure of one wave. */
    static MethodDeclaration measure(String id) {
        return MethodDeclaration.of(id).from(SourceKind.NETWORK).waves(1, MethodDeclaration.MAXIMUM_WAVES);
    }

    /** Declares a comparison of two waves. */
    static MethodDeclaration comparison(String id) {
        return MethodDeclaration.of(id).from(SourceKind.NETWORK).waves(2, 2);
    }
}
