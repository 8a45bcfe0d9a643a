/** Letters, posters and slides with links as QR codes and with short codes. */
package org.vpip.app.letter;
