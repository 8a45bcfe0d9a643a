package org.vpip.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.vpip.app.storage.database.DatabaseProbe;

/** The page that says at once that nothing can be saved, while the database is not writable. */
@ConditionalOnWebApplication
@Component
@Order(AvailabilityFilter.ORDER)
class AvailabilityFilter extends OncePerRequestFilter {
    static final int ORDER = -15;

    private static final Set<String> WITHOUT_DATABASE = Set.of("/ready", "/style.css", "/questionnaire.js");
    private static final Set<Class<?>> FAILURES = Set.of(
            DataAccessResourceFailureException.class,
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            UncategorizedSQLException.class,
            CannotCreateTransactionException.class,
            TransactionSystemException.class);

    private final ObjectProvider<DatabaseProbe> probes;

    /** @param probes the probe, which exists once the database does */
    AvailabilityFilter(ObjectProvider<DatabaseProbe> probes) {
        this.probes = probes;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return WITHOUT_DATABASE.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DatabaseProbe probe = probes.getObject();
        if (!probe.isWritable()) {
            refuse(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!isFailure(e) || response.isCommitted()) {
                throw e;
            }
            probe.reportFailure();
            refuse(response);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close"); // nothing reads the form
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /** Returns whether the database rather than the program is the cause. */
    private static boolean isFailure(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> FAILURES.stream().anyMatch(kind -> kind.isInstance(cause)));
    }
}
