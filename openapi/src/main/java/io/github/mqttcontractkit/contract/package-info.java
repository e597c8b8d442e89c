/** Reads and checks the OpenAPI document, the single source of truth for stub, kit and clients. */
package io.github.mqttcontractkit.contract;
