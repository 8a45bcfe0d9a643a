package org.vpip.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The network address of a request, for pages that limit guesses. The program stores it nowhere; it
 * passes on only the part that a household shares.
 */
@Component
@Order(ClientAddressFilter.ORDER)
public class ClientAddressFilter extends OncePerRequestFilter {
    /** Name of the request attribute, a {@link ClientNetwork}. */
    public static final String ATTRIBUTE = "vpip.visitor";

    static final int ORDER = -30;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(ATTRIBUTE, ClientNetwork.of(request.getRemoteAddr()));
        chain.doFilter(request, response);
    }
}
