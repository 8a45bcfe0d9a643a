package org.vpip.reports.disclosure.audit;

import java.math.BigInteger;

/** A rational number in lowest terms, with a positive denominator. */
record ExactFraction(BigInteger numerator, BigInteger denominator) {
    static final ExactFraction ZERO = new ExactFraction(BigInteger.ZERO, BigInteger.ONE);
    static final ExactFraction ONE = new ExactFraction(BigInteger.ONE, BigInteger.ONE);

    ExactFraction {
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    ExactFraction plus(ExactFraction other) {
        return new ExactFraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    ExactFraction negated() {
        return new ExactFraction(numerator.negate(), denominator);
    }

    ExactFraction minus(ExactFraction other) {
        return plus(other.negated());
    }

    ExactFraction times(ExactFraction other) {
        return new ExactFraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** Returns the quotient; the divisor is not zero. */
    ExactFraction over(ExactFraction divisor) {
        return new ExactFraction(numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
    }

    /** Returns the fraction modulo a prime that does not divide the denominator. */
    BigInteger modulo(BigInteger prime) {
        return numerator.multiply(denominator.modInverse(prime)).mod(prime);
    }
}
