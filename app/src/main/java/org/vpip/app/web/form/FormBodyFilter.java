package org.vpip.app.web.form;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.vpip.app.web.ClientNetwork;

/**
 * The reading of forms without a waiting thread. The filter checks the address before it reads a body, and lets only
 * fields pass that have arrived. Requests without a known link share a part of the threads, so that participants always
 * find a free one.
 */
@Component
@Order(FormBodyFilter.ORDER)
class FormBodyFilter extends OncePerRequestFilter {
    static final int ORDER = -10;

    private static final String BODY = "vpip.body";
    private static final byte[] NOTHING = {};
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final FormRoutes routes;
    private final PendingBodies pending;
    private final Semaphore unreserved;

    /** @param threads number of threads that serve requests; three in four are not reserved for participants */
    FormBodyFilter(FormRoutes routes, PendingBodies pending, @Value("${server.tomcat.threads.max}") int threads) {
        this.routes = routes;
        this.pending = pending;
        this.unreserved = new Semaphore(threads * 3 / 4);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterNestedErrorDispatch(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        doFilterInternal(request, response, chain);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(
                    FormRequest.of(request, NOTHING).orElseGet(() -> FormRequest.withoutFields(request)), response);
        } else if (request.getAttribute(BODY) instanceof FormBody body) {
            resume(request, response, chain, body);
        } else {
            begin(request, response, chain);
        }
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean hasBody =
                request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (!routes.isKnown(request)) {
            closeAfter(response, hasBody);
            passUnreserved(request, response, chain);
        } else if (!hasBody) {
            pass(request, response, chain, NOTHING);
        } else {
            readOrRefuse(request, response);
        }
    }

    private void readOrRefuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<HttpStatus> refusal = refusal(request);
        if (refusal.isEmpty()) {
            read(request);
        } else {
            closeAfter(response, true);
            response.sendError(refusal.get().value());
        }
    }

    private void read(HttpServletRequest request) throws IOException {
        AsyncContext context = request.startAsync();
        context.setTimeout(0); // the deadline of the body decides
        String household = ClientNetwork.of(request.getRemoteAddr()).household();
        FormBody body = new FormBody(context, request.getInputStream(), done -> pending.remove(household, done));
        request.setAttribute(BODY, body);
        pending.add(household, body); // first, because a complete body leaves at once
        request.getInputStream().setReadListener(body);
    }

    /** Ends the connection with the response when an unread body follows the request. */
    private static void closeAfter(HttpServletResponse response, boolean hasUnreadBody) {
        if (hasUnreadBody) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
    }

    private void passUnreserved(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!unreserved.tryAcquire()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            pass(request, response, chain, NOTHING);
        } finally {
            unreserved.release();
        }
    }

    /** Returns the status for a body that is not read; browsers send forms with their length. */
    private static Optional<HttpStatus> refusal(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType()).split(";", 2)[0].strip();
        long length = request.getContentLengthLong();
        if (!type.equalsIgnoreCase(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return Optional.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        if (length < 0) {
            return Optional.of(HttpStatus.LENGTH_REQUIRED);
        }
        return length > MOST_BYTES ? Optional.of(HttpStatus.CONTENT_TOO_LARGE) : Optional.empty();
    }

    private static void resume(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, FormBody body)
            throws ServletException, IOException {
        if (body.status() == HttpStatus.OK) {
            pass(request, response, chain, body.bytes());
        } else {
            closeAfter(response, true);
            response.sendError(body.status().value());
        }
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, byte[] body)
            throws ServletException, IOException {
        Optional<FormRequest> readable = FormRequest.of(request, body);
        if (readable.isPresent()) {
            chain.doFilter(readable.get(), response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
