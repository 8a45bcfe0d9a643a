package org.vpip.reports.planted;

import org.vpip.instruments.response.Response;

/** Violates rule 3: a report that sees answers. */
public record AnswerDependency(Response response) {}
