/**
 * A fake of the service: request → binding → authentication → validation → query → page → response.
 * One class per stage; none of them knows the server that carries them.
 */
package io.github.mqttcontractkit.stub;
