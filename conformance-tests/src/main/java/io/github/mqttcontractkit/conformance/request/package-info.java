/**
 * What is asked, and how it is sent: requests in their forms, spellings and headers, queries,
 * waiting; what came back, and the two ways in which an example ends without a verdict. Imports
 * {@code http}.
 */
package io.github.mqttcontractkit.conformance.request;
