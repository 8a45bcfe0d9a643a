package org.vpip.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The refusal of forms from pages of other sites, before the program reads anything of them. */
@Component
@Order(FormOriginFilter.ORDER)
class FormOriginFilter extends OncePerRequestFilter {
    static final int ORDER = -20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST") && isForeign(request)) {
            response.setHeader(HttpHeaders.CONNECTION, "close"); // nothing reads the form
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    /**
     * Returns whether a browser names another site as the source of a form. A proxy may change scheme and port, so that only
     * the names of the hosts are compared.
     */
    private static boolean isForeign(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String site = request.getHeader("Sec-Fetch-Site");
        return "cross-site".equals(site)
                || "same-site".equals(site)
                || (origin != null && !"same-origin".equals(site) && !isOwn(origin, request.getServerName()));
    }

    private static boolean isOwn(String origin, String host) {
        try {
            return host.equalsIgnoreCase(URI.create(origin).getHost());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
