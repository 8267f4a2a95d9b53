// Made from openapi/ by `make generate`. Do not edit.
/* eslint-disable */
import Serializer from 'fast-json-stringify/lib/serializer.js';
const serializer = Serializer.restoreFromState({ mode: 'standalone' });
const validator = null;

const ApiKeyCreated = function anonymous(validator,serializer
) {

    
const {
  asString,
  asNumber,
  asBoolean,
  asDateTime,
  asDate,
  asTime,
  asUnsafeString,
  asPlainStringArray
} = serializer

const asInteger = serializer.asInteger.bind(serializer)


    const JSON_STR_BEGIN_OBJECT = '{'
    const JSON_STR_END_OBJECT = '}'
    const JSON_STR_BEGIN_ARRAY = '['
    const JSON_STR_END_ARRAY = ']'
    const JSON_STR_COMMA = ','
    const JSON_STR_COLONS = ':'
    const JSON_STR_QUOTE = '"'
    const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
    const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
    const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
    const JSON_STR_NULL = 'null'
    
  
    
    function anonymous1 (obj) {
      // "contract#/components/schemas/ApiKeyCreated/properties/scopes"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/ApiKeyCreated/properties/scopes' does not match schema definition.")
    }
    const arrayLength = obj.length
  
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        json += asUnsafeString(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += asUnsafeString(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/ApiKeyCreated"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_1 = obj["id"]
      if (value_id_1 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_1 !== 'string') {
          if (value_id_1 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_1 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_1.toISOString() + JSON_STR_QUOTE
          } else if (value_id_1 instanceof RegExp) {
            json += asString(value_id_1.source)
          } else {
            json += asString(value_id_1.toString())
          }
        } else {
          json += asString(value_id_1)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_name_2 = obj["name"]
      if (value_name_2 !== undefined) {
        json += ",\"name\":"
        
        if (typeof value_name_2 !== 'string') {
          if (value_name_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_name_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_name_2.toISOString() + JSON_STR_QUOTE
          } else if (value_name_2 instanceof RegExp) {
            json += asString(value_name_2.source)
          } else {
            json += asString(value_name_2.toString())
          }
        } else {
          json += asString(value_name_2)
        }
        
      } else {
        throw new Error('"name" is required!')
      }
      
      const value_scopes_3 = obj["scopes"]
      if (value_scopes_3 !== undefined) {
        json += ",\"scopes\":"
        json += anonymous1(value_scopes_3)
      } else {
        throw new Error('"scopes" is required!')
      }
      
      const value_last_four_4 = obj["last_four"]
      if (value_last_four_4 !== undefined) {
        json += ",\"last_four\":"
        
        if (typeof value_last_four_4 !== 'string') {
          if (value_last_four_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_last_four_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_last_four_4.toISOString() + JSON_STR_QUOTE
          } else if (value_last_four_4 instanceof RegExp) {
            json += asString(value_last_four_4.source)
          } else {
            json += asString(value_last_four_4.toString())
          }
        } else {
          json += asString(value_last_four_4)
        }
        
      } else {
        throw new Error('"last_four" is required!')
      }
      
      const value_created_at_5 = obj["created_at"]
      if (value_created_at_5 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_5)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_expires_at_6 = obj["expires_at"]
      if (value_expires_at_6 !== undefined) {
        json += ",\"expires_at\":"
        
          if (value_expires_at_6 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_expires_at_6 === "string" ||
            value_expires_at_6 === null ||
            value_expires_at_6 instanceof Date ||
            value_expires_at_6 instanceof RegExp ||
            (
              typeof value_expires_at_6 === "object" &&
              typeof value_expires_at_6.toString === "function" &&
              value_expires_at_6.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_expires_at_6)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"expires_at" is required!')
      }
      
      const value_last_used_at_7 = obj["last_used_at"]
      if (value_last_used_at_7 !== undefined) {
        json += ",\"last_used_at\":"
        
          if (value_last_used_at_7 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_last_used_at_7 === "string" ||
            value_last_used_at_7 === null ||
            value_last_used_at_7 instanceof Date ||
            value_last_used_at_7 instanceof RegExp ||
            (
              typeof value_last_used_at_7 === "object" &&
              typeof value_last_used_at_7.toString === "function" &&
              value_last_used_at_7.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_last_used_at_7)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"last_used_at" is required!')
      }
      
      const value_revoked_at_8 = obj["revoked_at"]
      if (value_revoked_at_8 !== undefined) {
        json += ",\"revoked_at\":"
        
          if (value_revoked_at_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_revoked_at_8 === "string" ||
            value_revoked_at_8 === null ||
            value_revoked_at_8 instanceof Date ||
            value_revoked_at_8 instanceof RegExp ||
            (
              typeof value_revoked_at_8 === "object" &&
              typeof value_revoked_at_8.toString === "function" &&
              value_revoked_at_8.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_revoked_at_8)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"revoked_at" is required!')
      }
      
      const value_secret_9 = obj["secret"]
      if (value_secret_9 !== undefined) {
        json += ",\"secret\":"
        
        if (typeof value_secret_9 !== 'string') {
          if (value_secret_9 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_secret_9 instanceof Date) {
            json += JSON_STR_QUOTE + value_secret_9.toISOString() + JSON_STR_QUOTE
          } else if (value_secret_9 instanceof RegExp) {
            json += asString(value_secret_9.source)
          } else {
            json += asString(value_secret_9.toString())
          }
        } else {
          json += asString(value_secret_9)
        }
        
      } else {
        throw new Error('"secret" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const ApiKeyList = function anonymous(validator,serializer
) {

    
const {
  asString,
  asNumber,
  asBoolean,
  asDateTime,
  asDate,
  asTime,
  asUnsafeString,
  asPlainStringArray
} = serializer

const asInteger = serializer.asInteger.bind(serializer)


    const JSON_STR_BEGIN_OBJECT = '{'
    const JSON_STR_END_OBJECT = '}'
    const JSON_STR_BEGIN_ARRAY = '['
    const JSON_STR_END_ARRAY = ']'
    const JSON_STR_COMMA = ','
    const JSON_STR_COLONS = ':'
    const JSON_STR_QUOTE = '"'
    const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
    const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
    const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
    const JSON_STR_NULL = 'null'
    
  
    
    function anonymous3 (obj) {
      // "contract#/components/schemas/ApiKey/properties/scopes"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/ApiKey/properties/scopes' does not match schema definition.")
    }
    const arrayLength = obj.length
  
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        json += asUnsafeString(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += asUnsafeString(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/ApiKey"
      function anonymous2 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_3 = obj["id"]
      if (value_id_3 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_3 !== 'string') {
          if (value_id_3 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_3 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_3.toISOString() + JSON_STR_QUOTE
          } else if (value_id_3 instanceof RegExp) {
            json += asString(value_id_3.source)
          } else {
            json += asString(value_id_3.toString())
          }
        } else {
          json += asString(value_id_3)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_name_4 = obj["name"]
      if (value_name_4 !== undefined) {
        json += ",\"name\":"
        
        if (typeof value_name_4 !== 'string') {
          if (value_name_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_name_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_name_4.toISOString() + JSON_STR_QUOTE
          } else if (value_name_4 instanceof RegExp) {
            json += asString(value_name_4.source)
          } else {
            json += asString(value_name_4.toString())
          }
        } else {
          json += asString(value_name_4)
        }
        
      } else {
        throw new Error('"name" is required!')
      }
      
      const value_scopes_5 = obj["scopes"]
      if (value_scopes_5 !== undefined) {
        json += ",\"scopes\":"
        json += anonymous3(value_scopes_5)
      } else {
        throw new Error('"scopes" is required!')
      }
      
      const value_last_four_6 = obj["last_four"]
      if (value_last_four_6 !== undefined) {
        json += ",\"last_four\":"
        
        if (typeof value_last_four_6 !== 'string') {
          if (value_last_four_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_last_four_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_last_four_6.toISOString() + JSON_STR_QUOTE
          } else if (value_last_four_6 instanceof RegExp) {
            json += asString(value_last_four_6.source)
          } else {
            json += asString(value_last_four_6.toString())
          }
        } else {
          json += asString(value_last_four_6)
        }
        
      } else {
        throw new Error('"last_four" is required!')
      }
      
      const value_created_at_7 = obj["created_at"]
      if (value_created_at_7 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_7)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_expires_at_8 = obj["expires_at"]
      if (value_expires_at_8 !== undefined) {
        json += ",\"expires_at\":"
        
          if (value_expires_at_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_expires_at_8 === "string" ||
            value_expires_at_8 === null ||
            value_expires_at_8 instanceof Date ||
            value_expires_at_8 instanceof RegExp ||
            (
              typeof value_expires_at_8 === "object" &&
              typeof value_expires_at_8.toString === "function" &&
              value_expires_at_8.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_expires_at_8)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"expires_at" is required!')
      }
      
      const value_last_used_at_9 = obj["last_used_at"]
      if (value_last_used_at_9 !== undefined) {
        json += ",\"last_used_at\":"
        
          if (value_last_used_at_9 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_last_used_at_9 === "string" ||
            value_last_used_at_9 === null ||
            value_last_used_at_9 instanceof Date ||
            value_last_used_at_9 instanceof RegExp ||
            (
              typeof value_last_used_at_9 === "object" &&
              typeof value_last_used_at_9.toString === "function" &&
              value_last_used_at_9.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_last_used_at_9)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"last_used_at" is required!')
      }
      
      const value_revoked_at_10 = obj["revoked_at"]
      if (value_revoked_at_10 !== undefined) {
        json += ",\"revoked_at\":"
        
          if (value_revoked_at_10 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_revoked_at_10 === "string" ||
            value_revoked_at_10 === null ||
            value_revoked_at_10 instanceof Date ||
            value_revoked_at_10 instanceof RegExp ||
            (
              typeof value_revoked_at_10 === "object" &&
              typeof value_revoked_at_10.toString === "function" &&
              value_revoked_at_10.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_revoked_at_10)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"revoked_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/ApiKeyList/properties/data"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/ApiKeyList/properties/data' does not match schema definition.")
    }
    const arrayLength = obj.length
  
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        json += anonymous2(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += anonymous2(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/PageMeta"
      function anonymous4 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_next_13 = obj["next"]
      if (value_next_13 !== undefined) {
        json += "{\"next\":"
        
          if (value_next_13 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_next_13 === "string" ||
            value_next_13 === null ||
            value_next_13 instanceof Date ||
            value_next_13 instanceof RegExp ||
            (
              typeof value_next_13 === "object" &&
              typeof value_next_13.toString === "function" &&
              value_next_13.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_next_13 !== 'string') {
          if (value_next_13 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_next_13 instanceof Date) {
            json += JSON_STR_QUOTE + value_next_13.toISOString() + JSON_STR_QUOTE
          } else if (value_next_13 instanceof RegExp) {
            json += asString(value_next_13.source)
          } else {
            json += asString(value_next_13.toString())
          }
        } else {
          json += asString(value_next_13)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/next' does not match schema definition.")
  
      } else {
        throw new Error('"next" is required!')
      }
      
      const value_prev_14 = obj["prev"]
      if (value_prev_14 !== undefined) {
        json += ",\"prev\":"
        
          if (value_prev_14 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_prev_14 === "string" ||
            value_prev_14 === null ||
            value_prev_14 instanceof Date ||
            value_prev_14 instanceof RegExp ||
            (
              typeof value_prev_14 === "object" &&
              typeof value_prev_14.toString === "function" &&
              value_prev_14.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_prev_14 !== 'string') {
          if (value_prev_14 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_prev_14 instanceof Date) {
            json += JSON_STR_QUOTE + value_prev_14.toISOString() + JSON_STR_QUOTE
          } else if (value_prev_14 instanceof RegExp) {
            json += asString(value_prev_14.source)
          } else {
            json += asString(value_prev_14.toString())
          }
        } else {
          json += asString(value_prev_14)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/prev' does not match schema definition.")
  
      } else {
        throw new Error('"prev" is required!')
      }
      
      const value_total_15 = obj["total"]
      if (value_total_15 !== undefined) {
        json += ",\"total\":"
        
          if (value_total_15 === null) {
            json += JSON_STR_NULL
          }
          
          else if(Number.isInteger(value_total_15) || value_total_15 === null) {
            json += asInteger(value_total_15)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/total' does not match schema definition.")
  
      } else {
        throw new Error('"total" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/ApiKeyList"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_data_1 = obj["data"]
      if (value_data_1 !== undefined) {
        json += "{\"data\":"
        json += anonymous1(value_data_1)
      } else {
        throw new Error('"data" is required!')
      }
      
      const value_meta_11 = obj["meta"]
      if (value_meta_11 !== undefined) {
        json += ",\"meta\":"
        json += anonymous4(value_meta_11)
      } else {
        throw new Error('"meta" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const AuditEntryList = function anonymous(validator,serializer
) {

    
const {
  asString,
  asNumber,
  asBoolean,
  asDateTime,
  asDate,
  asTime,
  asUnsafeString,
  asPlainStringArray
} = serializer

const asInteger = serializer.asInteger.bind(serializer)


    const JSON_STR_BEGIN_OBJECT = '{'
    const JSON_STR_END_OBJECT = '}'
    const JSON_STR_BEGIN_ARRAY = '['
    const JSON_STR_END_ARRAY = ']'
    const JSON_STR_COMMA = ','
    const JSON_STR_COLONS = ':'
    const JSON_STR_QUOTE = '"'
    const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
    const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
    const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
    const JSON_STR_NULL = 'null'
    
  
    
      // "contract#/components/schemas/AuditParameters"
      function anonymous3 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        let addComma_15 = false

    for (const key of Object.keys(obj)) {
      if (
        
        obj[key] === undefined ||
        typeof obj[key] === 'function' ||
        typeof obj[key] === 'symbol'
      ) continue
      const value = obj[key]
  
        json += addComma_15 ? JSON_STR_COMMA : ((addComma_15 = true), JSON_STR_BEGIN_OBJECT)
        json += asString(key) + JSON_STR_COLONS
        json += JSON.stringify(value)
      
    }
  if (!addComma_15) json += JSON_STR_BEGIN_OBJECT

return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/AuditEntry"
      function anonymous2 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_3 = obj["id"]
      if (value_id_3 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_3 !== 'string') {
          if (value_id_3 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_3 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_3.toISOString() + JSON_STR_QUOTE
          } else if (value_id_3 instanceof RegExp) {
            json += asString(value_id_3.source)
          } else {
            json += asString(value_id_3.toString())
          }
        } else {
          json += asString(value_id_3)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_created_at_4 = obj["created_at"]
      if (value_created_at_4 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_4)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_actor_5 = obj["actor"]
      if (value_actor_5 !== undefined) {
        json += ",\"actor\":"
        
          if (value_actor_5 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_actor_5 === "string" ||
            value_actor_5 === null ||
            value_actor_5 instanceof Date ||
            value_actor_5 instanceof RegExp ||
            (
              typeof value_actor_5 === "object" &&
              typeof value_actor_5.toString === "function" &&
              value_actor_5.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_actor_5 !== 'string') {
          if (value_actor_5 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_actor_5 instanceof Date) {
            json += JSON_STR_QUOTE + value_actor_5.toISOString() + JSON_STR_QUOTE
          } else if (value_actor_5 instanceof RegExp) {
            json += asString(value_actor_5.source)
          } else {
            json += asString(value_actor_5.toString())
          }
        } else {
          json += asString(value_actor_5)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/AuditEntry/properties/actor' does not match schema definition.")
  
      } else {
        throw new Error('"actor" is required!')
      }
      
      const value_operation_id_6 = obj["operation_id"]
      if (value_operation_id_6 !== undefined) {
        json += ",\"operation_id\":"
        
        if (typeof value_operation_id_6 !== 'string') {
          if (value_operation_id_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_operation_id_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_operation_id_6.toISOString() + JSON_STR_QUOTE
          } else if (value_operation_id_6 instanceof RegExp) {
            json += asString(value_operation_id_6.source)
          } else {
            json += asString(value_operation_id_6.toString())
          }
        } else {
          json += asString(value_operation_id_6)
        }
        
      } else {
        throw new Error('"operation_id" is required!')
      }
      
      const value_event_7 = obj["event"]
      if (value_event_7 !== undefined) {
        json += ",\"event\":"
        
        if (typeof value_event_7 !== 'string') {
          if (value_event_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_event_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_event_7.toISOString() + JSON_STR_QUOTE
          } else if (value_event_7 instanceof RegExp) {
            json += asString(value_event_7.source)
          } else {
            json += asString(value_event_7.toString())
          }
        } else {
          json += asString(value_event_7)
        }
        
      } else {
        throw new Error('"event" is required!')
      }
      
      const value_resource_8 = obj["resource"]
      if (value_resource_8 !== undefined) {
        json += ",\"resource\":"
        
        if (typeof value_resource_8 !== 'string') {
          if (value_resource_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_resource_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_resource_8.toISOString() + JSON_STR_QUOTE
          } else if (value_resource_8 instanceof RegExp) {
            json += asString(value_resource_8.source)
          } else {
            json += asString(value_resource_8.toString())
          }
        } else {
          json += asString(value_resource_8)
        }
        
      } else {
        throw new Error('"resource" is required!')
      }
      
      const value_resource_id_9 = obj["resource_id"]
      if (value_resource_id_9 !== undefined) {
        json += ",\"resource_id\":"
        
          if (value_resource_id_9 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_resource_id_9 === "string" ||
            value_resource_id_9 === null ||
            value_resource_id_9 instanceof Date ||
            value_resource_id_9 instanceof RegExp ||
            (
              typeof value_resource_id_9 === "object" &&
              typeof value_resource_id_9.toString === "function" &&
              value_resource_id_9.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_resource_id_9 !== 'string') {
          if (value_resource_id_9 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_resource_id_9 instanceof Date) {
            json += JSON_STR_QUOTE + value_resource_id_9.toISOString() + JSON_STR_QUOTE
          } else if (value_resource_id_9 instanceof RegExp) {
            json += asString(value_resource_id_9.source)
          } else {
            json += asString(value_resource_id_9.toString())
          }
        } else {
          json += asString(value_resource_id_9)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/AuditEntry/properties/resource_id' does not match schema definition.")
  
      } else {
        throw new Error('"resource_id" is required!')
      }
      
      const value_outcome_10 = obj["outcome"]
      if (value_outcome_10 !== undefined) {
        json += ",\"outcome\":"
        json += asUnsafeString(value_outcome_10)
      } else {
        throw new Error('"outcome" is required!')
      }
      
      const value_status_11 = obj["status"]
      if (value_status_11 !== undefined) {
        json += ",\"status\":"
        json += asInteger(value_status_11)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_code_12 = obj["code"]
      if (value_code_12 !== undefined) {
        json += ",\"code\":"
        
          if (value_code_12 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_code_12 === "string" ||
            value_code_12 === null ||
            value_code_12 instanceof Date ||
            value_code_12 instanceof RegExp ||
            (
              typeof value_code_12 === "object" &&
              typeof value_code_12.toString === "function" &&
              value_code_12.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_code_12 !== 'string') {
          if (value_code_12 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_code_12 instanceof Date) {
            json += JSON_STR_QUOTE + value_code_12.toISOString() + JSON_STR_QUOTE
          } else if (value_code_12 instanceof RegExp) {
            json += asString(value_code_12.source)
          } else {
            json += asString(value_code_12.toString())
          }
        } else {
          json += asString(value_code_12)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/AuditEntry/properties/code' does not match schema definition.")
  
      } else {
        throw new Error('"code" is required!')
      }
      
      const value_request_id_13 = obj["request_id"]
      if (value_request_id_13 !== undefined) {
        json += ",\"request_id\":"
        
        if (typeof value_request_id_13 !== 'string') {
          if (value_request_id_13 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_request_id_13 instanceof Date) {
            json += JSON_STR_QUOTE + value_request_id_13.toISOString() + JSON_STR_QUOTE
          } else if (value_request_id_13 instanceof RegExp) {
            json += asString(value_request_id_13.source)
          } else {
            json += asString(value_request_id_13.toString())
          }
        } else {
          json += asString(value_request_id_13)
        }
        
      } else {
        throw new Error('"request_id" is required!')
      }
      
      const value_parameters_14 = obj["parameters"]
      if (value_parameters_14 !== undefined) {
        json += ",\"parameters\":"
        
          if (value_parameters_14 === null) {
            json += JSON_STR_NULL
          }
          
          else if((typeof value_parameters_14 === "object" && !Array.isArray(value_parameters_14)) || value_parameters_14 === null) {
            json += anonymous3(value_parameters_14)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/AuditParameters' does not match schema definition.")
  
      } else {
        throw new Error('"parameters" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/AuditEntryList/properties/data"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/AuditEntryList/properties/data' does not match schema definition.")
    }
    const arrayLength = obj.length
  
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        json += anonymous2(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += anonymous2(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/PageMeta"
      function anonymous4 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_next_18 = obj["next"]
      if (value_next_18 !== undefined) {
        json += "{\"next\":"
        
          if (value_next_18 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_next_18 === "string" ||
            value_next_18 === null ||
            value_next_18 instanceof Date ||
            value_next_18 instanceof RegExp ||
            (
              typeof value_next_18 === "object" &&
              typeof value_next_18.toString === "function" &&
              value_next_18.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_next_18 !== 'string') {
          if (value_next_18 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_next_18 instanceof Date) {
            json += JSON_STR_QUOTE + value_next_18.toISOString() + JSON_STR_QUOTE
          } else if (value_next_18 instanceof RegExp) {
            json += asString(value_next_18.source)
          } else {
            json += asString(value_next_18.toString())
          }
        } else {
          json += asString(value_next_18)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/next' does not match schema definition.")
  
      } else {
        throw new Error('"next" is required!')
      }
      
      const value_prev_19 = obj["prev"]
      if (value_prev_19 !== undefined) {
        json += ",\"prev\":"
        
          if (value_prev_19 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_prev_19 === "string" ||
            value_prev_19 === null ||
            value_prev_19 instanceof Date ||
            value_prev_19 instanceof RegExp ||
            (
              typeof value_prev_19 === "object" &&
              typeof value_prev_19.toString === "function" &&
              value_prev_19.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_prev_19 !== 'string') {
          if (value_prev_19 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_prev_19 instanceof Date) {
            json += JSON_STR_QUOTE + value_prev_19.toISOString() + JSON_STR_QUOTE
          } else if (value_prev_19 instanceof RegExp) {
            json += asString(value_prev_19.source)
          } else {
            json += asString(value_prev_19.toString())
          }
        } else {
          json += asString(value_prev_19)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/prev' does not match schema definition.")
  
      } else {
        throw new Error('"prev" is required!')
      }
      
      const value_total_20 = obj["total"]
      if (value_total_20 !== undefined) {
        json += ",\"total\":"
        
          if (value_total_20 === null) {
            json += JSON_STR_NULL
          }
          
          else if(Number.isInteger(value_total_20) || value_total_20 === null) {
            json += asInteger(value_total_20)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/total' does not match schema definition.")
  
      } else {
        throw new Error('"total" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/AuditEntryList"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_data_1 = obj["data"]
      if (value_data_1 !== undefined) {
        json += "{\"data\":"
        json += anonymous1(value_data_1)
      } else {
        throw new Error('"data" is required!')
      }
      
      const value_meta_16 = obj["meta"]
      if (value_meta_16 !== undefined) {
        json += ",\"meta\":"
        json += anonymous4(value_meta_16)
      } else {
        throw new Error('"meta" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const Customer = function anonymous(validator,serializer
) {

    
const {
  asString,
  asNumber,
  asBoolean,
  asDateTime,
  asDate,
  asTime,
  asUnsafeString,
  asPlainStringArray
} = serializer

const asInteger = serializer.asInteger.bind(serializer)


    const JSON_STR_BEGIN_OBJECT = '{'
    const JSON_STR_END_OBJECT = '}'
    const JSON_STR_BEGIN_ARRAY = '['
    const JSON_STR_END_ARRAY = ']'
    const JSON_STR_COMMA = ','
    const JSON_STR_COLONS = ':'
    const JSON_STR_QUOTE = '"'
    const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
    const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
    const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
    const JSON_STR_NULL = 'null'
    
  
    
      // "contract#/components/schemas/Customer"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_1 = obj["id"]
      if (value_id_1 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_1 !== 'string') {
          if (value_id_1 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_1 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_1.toISOString() + JSON_STR_QUOTE
          } else if (value_id_1 instanceof RegExp) {
            json += asString(value_id_1.source)
          } else {
            json += asString(value_id_1.toString())
          }
        } else {
          json += asString(value_id_1)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_email_2 = obj["email"]
      if (value_email_2 !== undefined) {
        json += ",\"email\":"
        
        if (typeof value_email_2 !== 'string') {
          if (value_email_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_email_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_email_2.toISOString() + JSON_STR_QUOTE
          } else if (value_email_2 instanceof RegExp) {
            json += asString(value_email_2.source)
          } else {
            json += asString(value_email_2.toString())
          }
        } else {
          json += asString(value_email_2)
        }
        
      } else {
        throw new Error('"email" is required!')
      }
      
      const value_name_3 = obj["name"]
      if (value_name_3 !== undefined) {
        json += ",\"name\":"
        
          if (value_name_3 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_name_3 === "string" ||
            value_name_3 === null ||
            value_name_3 instanceof Date ||
            value_name_3 instanceof RegExp ||
            (
              typeof value_name_3 === "object" &&
              typeof value_name_3.toString === "function" &&
              value_name_3.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_name_3 !== 'string') {
          if (value_name_3 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_name_3 instanceof Date) {
            json += JSON_STR_QUOTE + value_name_3.toISOString() + JSON_STR_QUOTE
          } else if (value_name_3 instanceof RegExp) {
            json += asString(value_name_3.source)
          } else {
            json += asString(value_name_3.toString())
          }
        } else {
          json += asString(value_name_3)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Customer/properties/name' does not match schema definition.")
  
      } else {
        throw new Error('"name" is required!')
      }
      
      const value_status_4 = obj["status"]
      if (value_status_4 !== undefined) {
        json += ",\"status\":"
        json += asUnsafeString(value_status_4)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_created_at_5 = obj["created_at"]
      if (value_created_at_5 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_5)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_updated_at_6 = obj["updated_at"]
      if (value_updated_at_6 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_6)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const CustomerList = function anonymous(validator,serializer
) {

    
const {
  asString,
  asNumber,
  asBoolean,
  asDateTime,
  asDate,
  asTime,
  asUnsafeString,
  asPlainStringArray
} = serializer

const asInteger = serializer.asInteger.bind(serializer)


    const JSON_STR_BEGIN_OBJECT = '{'
    const JSON_STR_END_OBJECT = '}'
    const JSON_STR_BEGIN_ARRAY = '['
    const JSON_STR_END_ARRAY = ']'
    const JSON_STR_COMMA = ','
    const JSON_STR_COLONS = ':'
    const JSON_STR_QUOTE = '"'
    const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
    const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
    const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
    const JSON_STR_NULL = 'null'
    
  
    
      // "contract#/components/schemas/Customer"
      function anonymous2 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_3 = obj["id"]
      if (value_id_3 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_3 !== 'string') {
          if (value_id_3 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_3 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_3.toISOString() + JSON_STR_QUOTE
          } else if (value_id_3 instanceof RegExp) {
            json += asString(value_id_3.source)
          } else {
            json += asString(value_id_3.toString())
          }
        } else {
          json += asString(value_id_3)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_email_4 = obj["email"]
      if (value_email_4 !== undefined) {
        json += ",\"email\":"
        
        if (typeof value_email_4 !== 'string') {
          if (value_email_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_email_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_email_4.toISOString() + JSON_STR_QUOTE
          } else if (value_email_4 instanceof RegExp) {
            json += asString(value_email_4.source)
          } else {
            json += asString(value_email_4.toString())
          }
        } else {
          json += asString(value_email_4)
        }
        
      } else {
        throw new Error('"email" is required!')
      }
      
      const value_name_5 = obj["name"]
      if (value_name_5 !== undefined) {
        json += ",\"name\":"
        
          if (value_name_5 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_name_5 === "string" ||
            value_name_5 === null ||
            value_name_5 instanceof Date ||
            value_name_5 instanceof RegExp ||
            (
              typeof value_name_5 === "object" &&
              typeof value_name_5.toString === "function" &&
              value_name_5.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_name_5 !== 'string') {
          if (value_name_5 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_name_5 instanceof Date) {
            json += JSON_STR_QUOTE + value_name_5.toISOString() + JSON_STR_QUOTE
          } else if (value_name_5 instanceof RegExp) {
            json += asString(value_name_5.source)
          } else {
            json += asString(value_name_5.toString())
          }
        } else {
          json += asString(value_name_5)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Customer/properties/name' does not match schema definition.")
  
      } else {
        throw new Error('"name" is required!')
      }
      
      const value_status_6 = obj["status"]
      if (value_status_6 !== undefined) {
        json += ",\"status\":"
        json += asUnsafeString(value_status_6)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_created_at_7 = obj["created_at"]
      if (value_created_at_7 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_7)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_updated_at_8 = obj["updated_at"]
      if (value_updated_at_8 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_8)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/CustomerList/properties/data"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/CustomerList/properties/data' does not match schema definition.")
    }
    const arrayLength = obj.length
  
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        json += anonymous2(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += anonymous2(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/PageMeta"
      function anonymous3 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_next_11 = obj["next"]
      if (value_next_11 !== undefined) {
        json += "{\"next\":"
        
          if (value_next_11 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_next_11 === "string" ||
            value_next_11 === null ||
            value_next_11 instanceof Date ||
            value_next_11 instanceof RegExp ||
            (
              typeof value_next_11 === "object" &&
              typeof value_next_11.toString === "function" &&
              value_next_11.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_next_11 !== 'string') {
          if (value_next_11 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_next_11 instanceof Date) {
            json += JSON_STR_QUOTE + value_next_11.toISOString() + JSON_STR_QUOTE
          } else if (value_next_11 instanceof RegExp) {
            json += asString(value_next_11.source)
          } else {
            json += asString(value_next_11.toString())
          }
        } else {
          json += asString(value_next_11)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/next' does not match schema definition.")
  
      } else {
        throw new Error('"next" is required!')
      }
      
      const value_prev_12 = obj["prev"]
      if (value_prev_12 !== undefined) {
        json += ",\"prev\":"
        
          if (value_prev_12 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_prev_12 === "string" ||
            value_prev_12 === null ||
            value_prev_12 instanceof Date ||
            value_prev_12 instanceof RegExp ||
            (
              typeof value_prev_12 === "object" &&
              typeof value_prev_12.toString === "function" &&
              value_prev_12.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_prev_12 !== 'string') {
          if (value_prev_12 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_prev_12 instanceof Date) {
            json += JSON_STR_QUOTE + value_prev_12.toISOString() + JSON_STR_QUOTE
          } else if (value_prev_12 instanceof RegExp) {
            json += asString(value_prev_12.source)
          } else {
            json += asString(value_prev_12.toString())
          }
        } else {
          json += asString(value_prev_12)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/prev' does not match schema definition.")
  
      } else {
        throw new Error('"prev" is required!')
      }
      
      const value_total_13 = obj["total"]
      if (value_total_13 !== undefined) {
        json += ",\"total\":"
        
          if (value_total_13 === null) {
            json += JSON_STR_NULL
          }
          
          else if(Number.isInteger(value_total_13) || value_total_13 === null) {
            json += asInteger(value_total_13)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/total' does not match schema definition.")
  
      } else {
        throw new Error('"total" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/CustomerList"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_data_1 = obj["data"]
      if (value_data_1 !== undefined) {
        json += "{\"data\":"
        json += anonymous1(value_data_1)
      } else {
        throw new Error('"data" is required!')
      }
      
      const value_meta_9 = obj["meta"]
      if (value_meta_9 !== undefined) {
        json += ",\"meta\":"
        json += anonymous3(value_meta_9)
      } else {
        throw new Error('"meta" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const HealthReport = function anonymous(validator,serializer
) {

    
const {
  asString,
  asNumber,
  asBoolean,
  asDateTime,
  asDate,
  asTime,
  asUnsafeString,
  asPlainStringArray
} = serializer

const asInteger = serializer.asInteger.bind(serializer)


    const JSON_STR_BEGIN_OBJECT = '{'
    const JSON_STR_END_OBJECT = '}'
    const JSON_STR_BEGIN_ARRAY = '['
    const JSON_STR_END_ARRAY = ']'
    const JSON_STR_COMMA = ','
    const JSON_STR_COLONS = ':'
    const JSON_STR_QUOTE = '"'
    const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
    const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
    const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
    const JSON_STR_NULL = 'null'
    
  
    
      // "contract#/components/schemas/HealthCheck"
      function anonymous2 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_name_4 = obj["name"]
      if (value_name_4 !== undefined) {
        json += "{\"name\":"
        
        if (typeof value_name_4 !== 'string') {
          if (value_name_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_name_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_name_4.toISOString() + JSON_STR_QUOTE
          } else if (value_name_4 instanceof RegExp) {
            json += asString(value_name_4.source)
          } else {
            json += asString(value_name_4.toString())
          }
        } else {
          json += asString(value_name_4)
        }
        
      } else {
        throw new Error('"name" is required!')
      }
      
      const value_status_5 = obj["status"]
      if (value_status_5 !== undefined) {
        json += ",\"status\":"
        json += asUnsafeString(value_status_5)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_latency_ms_6 = obj["latency_ms"]
      if (value_latency_ms_6 !== undefined) {
        json += ",\"latency_ms\":"
        json += asNumber(value_latency_ms_6)
      } else {
        throw new Error('"latency_ms" is required!')
      }
      
      const value_detail_7 = obj["detail"]
      if (value_detail_7 !== undefined) {
        json += ",\"detail\":"
        
          if (value_detail_7 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_detail_7 === "string" ||
            value_detail_7 === null ||
            value_detail_7 instanceof Date ||
            value_detail_7 instanceof RegExp ||
            (
              typeof value_detail_7 === "object" &&
              typeof value_detail_7.toString === "function" &&
              value_detail_7.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_detail_7 !== 'string') {
          if (value_detail_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_detail_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_detail_7.toISOString() + JSON_STR_QUOTE
          } else if (value_detail_7 instanceof RegExp) {
            json += asString(value_detail_7.source)
          } else {
            json += asString(value_detail_7.toString())
          }
        } else {
          json += asString(value_detail_7)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/HealthCheck/properties/detail' does not match schema definition.")
  
      } else {
        throw new Error('"detail" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/HealthReport/properties/checks"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/HealthReport/properties/checks' does not match schema definition.")
    }
    const arrayLength = obj.length
  
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        json += anonymous2(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += anonymous2(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/HealthReport"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_status_1 = obj["status"]
      if (value_status_1 !== undefined) {
        json += "{\"status\":"
        json += asUnsafeString(value_status_1)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_checks_2 = obj["checks"]
      if (value_checks_2 !== undefined) {
        json += ",\"checks\":"
        json += anonymous1(value_checks_2)
      } else {
        throw new Error('"checks" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const Invoice = function anonymous(validator,serializer
) {

    
const {
  asString,
  asNumber,
  asBoolean,
  asDateTime,
  asDate,
  asTime,
  asUnsafeString,
  asPlainStringArray
} = serializer

const asInteger = serializer.asInteger.bind(serializer)


    const JSON_STR_BEGIN_OBJECT = '{'
    const JSON_STR_END_OBJECT = '}'
    const JSON_STR_BEGIN_ARRAY = '['
    const JSON_STR_END_ARRAY = ']'
    const JSON_STR_COMMA = ','
    const JSON_STR_COLONS = ':'
    const JSON_STR_QUOTE = '"'
    const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
    const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
    const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
    const JSON_STR_NULL = 'null'
    
  
    
      // "contract#/components/schemas/InvoiceItem"
      function anonymous2 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_sku_8 = obj["sku"]
      if (value_sku_8 !== undefined) {
        json += "{\"sku\":"
        
        if (typeof value_sku_8 !== 'string') {
          if (value_sku_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_sku_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_sku_8.toISOString() + JSON_STR_QUOTE
          } else if (value_sku_8 instanceof RegExp) {
            json += asString(value_sku_8.source)
          } else {
            json += asString(value_sku_8.toString())
          }
        } else {
          json += asString(value_sku_8)
        }
        
      } else {
        throw new Error('"sku" is required!')
      }
      
      const value_description_9 = obj["description"]
      if (value_description_9 !== undefined) {
        json += ",\"description\":"
        
          if (value_description_9 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_description_9 === "string" ||
            value_description_9 === null ||
            value_description_9 instanceof Date ||
            value_description_9 instanceof RegExp ||
            (
              typeof value_description_9 === "object" &&
              typeof value_description_9.toString === "function" &&
              value_description_9.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_description_9 !== 'string') {
          if (value_description_9 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_description_9 instanceof Date) {
            json += JSON_STR_QUOTE + value_description_9.toISOString() + JSON_STR_QUOTE
          } else if (value_description_9 instanceof RegExp) {
            json += asString(value_description_9.source)
          } else {
            json += asString(value_description_9.toString())
          }
        } else {
          json += asString(value_description_9)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/InvoiceItem/properties/description' does not match schema definition.")
  
      } else {
        throw new Error('"description" is required!')
      }
      
      const value_qty_10 = obj["qty"]
      if (value_qty_10 !== undefined) {
        json += ",\"qty\":"
        json += asInteger(value_qty_10)
      } else {
        throw new Error('"qty" is required!')
      }
      
      const value_unit_amount_11 = obj["unit_amount"]
      if (value_unit_amount_11 !== undefined) {
        json += ",\"unit_amount\":"
        json += asInteger(value_unit_amount_11)
      } else {
        throw new Error('"unit_amount" is required!')
      }
      
      const value_amount_12 = obj["amount"]
      if (value_amount_12 !== undefined) {
        json += ",\"amount\":"
        json += asInteger(value_amount_12)
      } else {
        throw new Error('"amount" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/Invoice/properties/items"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/Invoice/properties/items' does not match schema definition.")
    }
    const arrayLength = obj.length
  
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        json += anonymous2(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += anonymous2(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/Invoice"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_1 = obj["id"]
      if (value_id_1 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_1 !== 'string') {
          if (value_id_1 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_1 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_1.toISOString() + JSON_STR_QUOTE
          } else if (value_id_1 instanceof RegExp) {
            json += asString(value_id_1.source)
          } else {
            json += asString(value_id_1.toString())
          }
        } else {
          json += asString(value_id_1)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_customer_id_2 = obj["customer_id"]
      if (value_customer_id_2 !== undefined) {
        json += ",\"customer_id\":"
        
        if (typeof value_customer_id_2 !== 'string') {
          if (value_customer_id_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_customer_id_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_customer_id_2.toISOString() + JSON_STR_QUOTE
          } else if (value_customer_id_2 instanceof RegExp) {
            json += asString(value_customer_id_2.source)
          } else {
            json += asString(value_customer_id_2.toString())
          }
        } else {
          json += asString(value_customer_id_2)
        }
        
      } else {
        throw new Error('"customer_id" is required!')
      }
      
      const value_number_3 = obj["number"]
      if (value_number_3 !== undefined) {
        json += ",\"number\":"
        
          if (value_number_3 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_number_3 === "string" ||
            value_number_3 === null ||
            value_number_3 instanceof Date ||
            value_number_3 instanceof RegExp ||
            (
              typeof value_number_3 === "object" &&
              typeof value_number_3.toString === "function" &&
              value_number_3.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_number_3 !== 'string') {
          if (value_number_3 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_number_3 instanceof Date) {
            json += JSON_STR_QUOTE + value_number_3.toISOString() + JSON_STR_QUOTE
          } else if (value_number_3 instanceof RegExp) {
            json += asString(value_number_3.source)
          } else {
            json += asString(value_number_3.toString())
          }
        } else {
          json += asString(value_number_3)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Invoice/properties/number' does not match schema definition.")
  
      } else {
        throw new Error('"number" is required!')
      }
      
      const value_status_4 = obj["status"]
      if (value_status_4 !== undefined) {
        json += ",\"status\":"
        json += asUnsafeString(value_status_4)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_currency_5 = obj["currency"]
      if (value_currency_5 !== undefined) {
        json += ",\"currency\":"
        
        if (typeof value_currency_5 !== 'string') {
          if (value_currency_5 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_currency_5 instanceof Date) {
            json += JSON_STR_QUOTE + value_currency_5.toISOString() + JSON_STR_QUOTE
          } else if (value_currency_5 instanceof RegExp) {
            json += asString(value_currency_5.source)
          } else {
            json += asString(value_currency_5.toString())
          }
        } else {
          json += asString(value_currency_5)
        }
        
      } else {
        throw new Error('"currency" is required!')
      }
      
      const value_items_6 = obj["items"]
      if (value_items_6 !== undefined) {
        json += ",\"items\":"
        json += anonymous1(value_items_6)
      } else {
        throw new Error('"items" is required!')
      }
      
      const value_total_amount_13 = obj["total_amount"]
      if (value_total_amount_13 !== undefined) {
        json += ",\"total_amount\":"
        json += asInteger(value_total_amount_13)
      } else {
        throw new Error('"total_amount" is required!')
      }
      
      const value_created_at_14 = obj["created_at"]
      if (value_created_at_14 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_14)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_updated_at_15 = obj["updated_at"]
      if (value_updated_at_15 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_15)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
      const value_finalized_at_16 = obj["finalized_at"]
      if (value_finalized_at_16 !== undefined) {
        json += ",\"finalized_at\":"
        
          if (value_finalized_at_16 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_finalized_at_16 === "string" ||
            value_finalized_at_16 === null ||
            value_finalized_at_16 instanceof Date ||
            value_finalized_at_16 instanceof RegExp ||
            (
              typeof value_finalized_at_16 === "object" &&
              typeof value_finalized_at_16.toString === "function" &&
              value_finalized_at_16.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_finalized_at_16)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"finalized_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const InvoiceList = function anonymous(validator,serializer
) {

    
const {
  asString,
  asNumber,
  asBoolean,
  asDateTime,
  asDate,
  asTime,
  asUnsafeString,
  asPlainStringArray
} = serializer

const asInteger = serializer.asInteger.bind(serializer)


    const JSON_STR_BEGIN_OBJECT = '{'
    const JSON_STR_END_OBJECT = '}'
    const JSON_STR_BEGIN_ARRAY = '['
    const JSON_STR_END_ARRAY = ']'
    const JSON_STR_COMMA = ','
    const JSON_STR_COLONS = ':'
    const JSON_STR_QUOTE = '"'
    const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
    const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
    const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
    const JSON_STR_NULL = 'null'
    
  
    
      // "contract#/components/schemas/InvoiceSummary"
      function anonymous2 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_3 = obj["id"]
      if (value_id_3 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_3 !== 'string') {
          if (value_id_3 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_3 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_3.toISOString() + JSON_STR_QUOTE
          } else if (value_id_3 instanceof RegExp) {
            json += asString(value_id_3.source)
          } else {
            json += asString(value_id_3.toString())
          }
        } else {
          json += asString(value_id_3)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_customer_id_4 = obj["customer_id"]
      if (value_customer_id_4 !== undefined) {
        json += ",\"customer_id\":"
        
        if (typeof value_customer_id_4 !== 'string') {
          if (value_customer_id_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_customer_id_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_customer_id_4.toISOString() + JSON_STR_QUOTE
          } else if (value_customer_id_4 instanceof RegExp) {
            json += asString(value_customer_id_4.source)
          } else {
            json += asString(value_customer_id_4.toString())
          }
        } else {
          json += asString(value_customer_id_4)
        }
        
      } else {
        throw new Error('"customer_id" is required!')
      }
      
      const value_number_5 = obj["number"]
      if (value_number_5 !== undefined) {
        json += ",\"number\":"
        
          if (value_number_5 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_number_5 === "string" ||
            value_number_5 === null ||
            value_number_5 instanceof Date ||
            value_number_5 instanceof RegExp ||
            (
              typeof value_number_5 === "object" &&
              typeof value_number_5.toString === "function" &&
              value_number_5.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_number_5 !== 'string') {
          if (value_number_5 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_number_5 instanceof Date) {
            json += JSON_STR_QUOTE + value_number_5.toISOString() + JSON_STR_QUOTE
          } else if (value_number_5 instanceof RegExp) {
            json += asString(value_number_5.source)
          } else {
            json += asString(value_number_5.toString())
          }
        } else {
          json += asString(value_number_5)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/InvoiceSummary/properties/number' does not match schema definition.")
  
      } else {
        throw new Error('"number" is required!')
      }
      
      const value_status_6 = obj["status"]
      if (value_status_6 !== undefined) {
        json += ",\"status\":"
        json += asUnsafeString(value_status_6)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_currency_7 = obj["currency"]
      if (value_currency_7 !== undefined) {
        json += ",\"currency\":"
        
        if (typeof value_currency_7 !== 'string') {
          if (value_currency_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_currency_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_currency_7.toISOString() + JSON_STR_QUOTE
          } else if (value_currency_7 instanceof RegExp) {
            json += asString(value_currency_7.source)
          } else {
            json += asString(value_currency_7.toString())
          }
        } else {
          json += asString(value_currency_7)
        }
        
      } else {
        throw new Error('"currency" is required!')
      }
      
      const value_total_amount_8 = obj["total_amount"]
      if (value_total_amount_8 !== undefined) {
        json += ",\"total_amount\":"
        json += asInteger(value_total_amount_8)
      } else {
        throw new Error('"total_amount" is required!')
      }
      
      const value_created_at_9 = obj["created_at"]
      if (value_created_at_9 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_9)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_updated_at_10 = obj["updated_at"]
      if (value_updated_at_10 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_10)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
      const value_finalized_at_11 = obj["finalized_at"]
      if (value_finalized_at_11 !== undefined) {
        json += ",\"finalized_at\":"
        
          if (value_finalized_at_11 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_finalized_at_11 === "string" ||
            value_finalized_at_11 === null ||
            value_finalized_at_11 instanceof Date ||
            value_finalized_at_11 instanceof RegExp ||
            (
              typeof value_finalized_at_11 === "object" &&
              typeof value_finalized_at_11.toString === "function" &&
              value_finalized_at_11.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_finalized_at_11)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"finalized_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/InvoiceList/properties/data"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/InvoiceList/properties/data' does not match schema definition.")
    }
    const arrayLength = obj.length
  
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        json += anonymous2(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += anonymous2(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/PageMeta"
      function anonymous3 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_next_14 = obj["next"]
      if (value_next_14 !== undefined) {
        json += "{\"next\":"
        
          if (value_next_14 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_next_14 === "string" ||
            value_next_14 === null ||
            value_next_14 instanceof Date ||
            value_next_14 instanceof RegExp ||
            (
              typeof value_next_14 === "object" &&
              typeof value_next_14.toString === "function" &&
              value_next_14.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_next_14 !== 'string') {
          if (value_next_14 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_next_14 instanceof Date) {
            json += JSON_STR_QUOTE + value_next_14.toISOString() + JSON_STR_QUOTE
          } else if (value_next_14 instanceof RegExp) {
            json += asString(value_next_14.source)
          } else {
            json += asString(value_next_14.toString())
          }
        } else {
          json += asString(value_next_14)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/next' does not match schema definition.")
  
      } else {
        throw new Error('"next" is required!')
      }
      
      const value_prev_15 = obj["prev"]
      if (value_prev_15 !== undefined) {
        json += ",\"prev\":"
        
          if (value_prev_15 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_prev_15 === "string" ||
            value_prev_15 === null ||
            value_prev_15 instanceof Date ||
            value_prev_15 instanceof RegExp ||
            (
              typeof value_prev_15 === "object" &&
              typeof value_prev_15.toString === "function" &&
              value_prev_15.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_prev_15 !== 'string') {
          if (value_prev_15 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_prev_15 instanceof Date) {
            json += JSON_STR_QUOTE + value_prev_15.toISOString() + JSON_STR_QUOTE
          } else if (value_prev_15 instanceof RegExp) {
            json += asString(value_prev_15.source)
          } else {
            json += asString(value_prev_15.toString())
          }
        } else {
          json += asString(value_prev_15)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/prev' does not match schema definition.")
  
      } else {
        throw new Error('"prev" is required!')
      }
      
      const value_total_16 = obj["total"]
      if (value_total_16 !== undefined) {
        json += ",\"total\":"
        
          if (value_total_16 === null) {
            json += JSON_STR_NULL
          }
          
          else if(Number.isInteger(value_total_16) || value_total_16 === null) {
            json += asInteger(value_total_16)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/total' does not match schema definition.")
  
      } else {
        throw new Error('"total" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/InvoiceList"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_data_1 = obj["data"]
      if (value_data_1 !== undefined) {
        json += "{\"data\":"
        json += anonymous1(value_data_1)
      } else {
        throw new Error('"data" is required!')
      }
      
      const value_meta_12 = obj["meta"]
      if (value_meta_12 !== undefined) {
        json += ",\"meta\":"
        json += anonymous3(value_meta_12)
      } else {
        throw new Error('"meta" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const Liveness = function anonymous(validator,serializer
) {

    
const {
  asString,
  asNumber,
  asBoolean,
  asDateTime,
  asDate,
  asTime,
  asUnsafeString,
  asPlainStringArray
} = serializer

const asInteger = serializer.asInteger.bind(serializer)


    const JSON_STR_BEGIN_OBJECT = '{'
    const JSON_STR_END_OBJECT = '}'
    const JSON_STR_BEGIN_ARRAY = '['
    const JSON_STR_END_ARRAY = ']'
    const JSON_STR_COMMA = ','
    const JSON_STR_COLONS = ':'
    const JSON_STR_QUOTE = '"'
    const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
    const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
    const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
    const JSON_STR_NULL = 'null'
    
  
    
      // "contract#/components/schemas/Liveness"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_status_1 = obj["status"]
      if (value_status_1 !== undefined) {
        json += "{\"status\":"
        
        if (typeof value_status_1 !== 'string') {
          if (value_status_1 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_status_1 instanceof Date) {
            json += JSON_STR_QUOTE + value_status_1.toISOString() + JSON_STR_QUOTE
          } else if (value_status_1 instanceof RegExp) {
            json += asString(value_status_1.source)
          } else {
            json += asString(value_status_1.toString())
          }
        } else {
          json += asString(value_status_1)
        }
        
      } else {
        throw new Error('"status" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const TokenPair = function anonymous(validator,serializer
) {

    
const {
  asString,
  asNumber,
  asBoolean,
  asDateTime,
  asDate,
  asTime,
  asUnsafeString,
  asPlainStringArray
} = serializer

const asInteger = serializer.asInteger.bind(serializer)


    const JSON_STR_BEGIN_OBJECT = '{'
    const JSON_STR_END_OBJECT = '}'
    const JSON_STR_BEGIN_ARRAY = '['
    const JSON_STR_END_ARRAY = ']'
    const JSON_STR_COMMA = ','
    const JSON_STR_COLONS = ':'
    const JSON_STR_QUOTE = '"'
    const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
    const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
    const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
    const JSON_STR_NULL = 'null'
    
  
    
      // "contract#/components/schemas/TokenPair"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_access_token_1 = obj["access_token"]
      if (value_access_token_1 !== undefined) {
        json += "{\"access_token\":"
        
        if (typeof value_access_token_1 !== 'string') {
          if (value_access_token_1 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_access_token_1 instanceof Date) {
            json += JSON_STR_QUOTE + value_access_token_1.toISOString() + JSON_STR_QUOTE
          } else if (value_access_token_1 instanceof RegExp) {
            json += asString(value_access_token_1.source)
          } else {
            json += asString(value_access_token_1.toString())
          }
        } else {
          json += asString(value_access_token_1)
        }
        
      } else {
        throw new Error('"access_token" is required!')
      }
      
      const value_token_type_2 = obj["token_type"]
      if (value_token_type_2 !== undefined) {
        json += ",\"token_type\":"
        
        if (typeof value_token_type_2 !== 'string') {
          if (value_token_type_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_token_type_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_token_type_2.toISOString() + JSON_STR_QUOTE
          } else if (value_token_type_2 instanceof RegExp) {
            json += asString(value_token_type_2.source)
          } else {
            json += asString(value_token_type_2.toString())
          }
        } else {
          json += asString(value_token_type_2)
        }
        
      } else {
        throw new Error('"token_type" is required!')
      }
      
      const value_expires_in_3 = obj["expires_in"]
      if (value_expires_in_3 !== undefined) {
        json += ",\"expires_in\":"
        json += asInteger(value_expires_in_3)
      } else {
        throw new Error('"expires_in" is required!')
      }
      
      const value_refresh_token_4 = obj["refresh_token"]
      if (value_refresh_token_4 !== undefined) {
        json += ",\"refresh_token\":"
        
        if (typeof value_refresh_token_4 !== 'string') {
          if (value_refresh_token_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_refresh_token_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_refresh_token_4.toISOString() + JSON_STR_QUOTE
          } else if (value_refresh_token_4 instanceof RegExp) {
            json += asString(value_refresh_token_4.source)
          } else {
            json += asString(value_refresh_token_4.toString())
          }
        } else {
          json += asString(value_refresh_token_4)
        }
        
      } else {
        throw new Error('"refresh_token" is required!')
      }
      
      const value_tenant_id_5 = obj["tenant_id"]
      if (value_tenant_id_5 !== undefined) {
        json += ",\"tenant_id\":"
        
        if (typeof value_tenant_id_5 !== 'string') {
          if (value_tenant_id_5 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_tenant_id_5 instanceof Date) {
            json += JSON_STR_QUOTE + value_tenant_id_5.toISOString() + JSON_STR_QUOTE
          } else if (value_tenant_id_5 instanceof RegExp) {
            json += asString(value_tenant_id_5.source)
          } else {
            json += asString(value_tenant_id_5.toString())
          }
        } else {
          json += asString(value_tenant_id_5)
        }
        
      } else {
        throw new Error('"tenant_id" is required!')
      }
      
      const value_user_id_6 = obj["user_id"]
      if (value_user_id_6 !== undefined) {
        json += ",\"user_id\":"
        
        if (typeof value_user_id_6 !== 'string') {
          if (value_user_id_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_user_id_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_user_id_6.toISOString() + JSON_STR_QUOTE
          } else if (value_user_id_6 instanceof RegExp) {
            json += asString(value_user_id_6.source)
          } else {
            json += asString(value_user_id_6.toString())
          }
        } else {
          json += asString(value_user_id_6)
        }
        
      } else {
        throw new Error('"user_id" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

export { ApiKeyCreated, ApiKeyList, AuditEntryList, Customer, CustomerList, HealthReport, Invoice, InvoiceList, Liveness, TokenPair };
