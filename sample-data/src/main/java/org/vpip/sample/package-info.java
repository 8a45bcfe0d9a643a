/** A made-up community of practice as a study folder, and the truth that was planted in it. */
package org.vpip.sample;
