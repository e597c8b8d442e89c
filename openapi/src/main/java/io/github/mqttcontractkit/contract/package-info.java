/**
 * Reads the OpenAPI document, the single source of truth, for the stub, the kit and the clients.
 */
package io.github.mqttcontractkit.contract;
