package org.vpip.app.web.container;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;
import org.vpip.app.html.HtmlTemplates;
import org.vpip.app.web.ErrorPageModel;

/** The error pages of the container itself, for requests that never reach the application. */
final class HouseErrorValve extends ErrorReportValve {
    private final ErrorPageModel pages;

    HouseErrorValve(ErrorPageModel pages) {
        this.pages = pages;
    }

    @Override
    protected void report(Request request, Response response, Throwable cause) {
        if (response.getStatus() < HttpStatus.BAD_REQUEST.value() || !response.setErrorReported()) {
            return;
        }
        String path = String.valueOf(request.getRequestURI());
        ResponseHeaders.of(path).forEach(response::setHeader); // the container removes them after a failure
        HttpStatus status =
                Optional.ofNullable(HttpStatus.resolve(response.getStatus())).orElse(HttpStatus.BAD_REQUEST);
        String html = HtmlTemplates.html(
                "message",
                pages.page(status, path, Optional.empty(), request.getLocale()).getModel());
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            PrintWriter writer = response.getReporter();
            if (writer != null) { // null when the application has begun its own response
                writer.write(html);
                response.finishResponse();
            }
        } catch (IOException clientHasGone) {
            response.setSuspended(true); // no one reads the page
        }
    }
}
