// Made from openapi/ by `make generate`. Do not edit.
/* eslint-disable */
import Serializer from 'fast-json-stringify/lib/serializer.js';
const serializer = Serializer.restoreFromState({ mode: 'standalone' });
const validator = null;

const AccessToken = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/AccessToken"
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
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const AdminSession = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/AdminSession"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_user_id_1 = obj["user_id"]
      if (value_user_id_1 !== undefined) {
        json += "{\"user_id\":"
        
        if (typeof value_user_id_1 !== 'string') {
          if (value_user_id_1 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_user_id_1 instanceof Date) {
            json += JSON_STR_QUOTE + value_user_id_1.toISOString() + JSON_STR_QUOTE
          } else if (value_user_id_1 instanceof RegExp) {
            json += asString(value_user_id_1.source)
          } else {
            json += asString(value_user_id_1.toString())
          }
        } else {
          json += asString(value_user_id_1)
        }
        
      } else {
        throw new Error('"user_id" is required!')
      }
      
      const value_session_id_2 = obj["session_id"]
      if (value_session_id_2 !== undefined) {
        json += ",\"session_id\":"
        
        if (typeof value_session_id_2 !== 'string') {
          if (value_session_id_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_session_id_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_session_id_2.toISOString() + JSON_STR_QUOTE
          } else if (value_session_id_2 instanceof RegExp) {
            json += asString(value_session_id_2.source)
          } else {
            json += asString(value_session_id_2.toString())
          }
        } else {
          json += asString(value_session_id_2)
        }
        
      } else {
        throw new Error('"session_id" is required!')
      }
      
      const value_csrf_token_3 = obj["csrf_token"]
      if (value_csrf_token_3 !== undefined) {
        json += ",\"csrf_token\":"
        
        if (typeof value_csrf_token_3 !== 'string') {
          if (value_csrf_token_3 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_csrf_token_3 instanceof Date) {
            json += JSON_STR_QUOTE + value_csrf_token_3.toISOString() + JSON_STR_QUOTE
          } else if (value_csrf_token_3 instanceof RegExp) {
            json += asString(value_csrf_token_3.source)
          } else {
            json += asString(value_csrf_token_3.toString())
          }
        } else {
          json += asString(value_csrf_token_3)
        }
        
      } else {
        throw new Error('"csrf_token" is required!')
      }
      
      const value_authenticated_at_4 = obj["authenticated_at"]
      if (value_authenticated_at_4 !== undefined) {
        json += ",\"authenticated_at\":"
        json += asDateTime(value_authenticated_at_4)
      } else {
        throw new Error('"authenticated_at" is required!')
      }
      
      const value_expires_at_5 = obj["expires_at"]
      if (value_expires_at_5 !== undefined) {
        json += ",\"expires_at\":"
        json += asDateTime(value_expires_at_5)
      } else {
        throw new Error('"expires_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const ApiKey = function anonymous(validator,serializer
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
      
      const value_created_by_6 = obj["created_by"]
      if (value_created_by_6 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_6 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_6 === "string" ||
            value_created_by_6 === null ||
            value_created_by_6 instanceof Date ||
            value_created_by_6 instanceof RegExp ||
            (
              typeof value_created_by_6 === "object" &&
              typeof value_created_by_6.toString === "function" &&
              value_created_by_6.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_6 !== 'string') {
          if (value_created_by_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_6.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_6 instanceof RegExp) {
            json += asString(value_created_by_6.source)
          } else {
            json += asString(value_created_by_6.toString())
          }
        } else {
          json += asString(value_created_by_6)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_expires_at_7 = obj["expires_at"]
      if (value_expires_at_7 !== undefined) {
        json += ",\"expires_at\":"
        
          if (value_expires_at_7 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_expires_at_7 === "string" ||
            value_expires_at_7 === null ||
            value_expires_at_7 instanceof Date ||
            value_expires_at_7 instanceof RegExp ||
            (
              typeof value_expires_at_7 === "object" &&
              typeof value_expires_at_7.toString === "function" &&
              value_expires_at_7.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_expires_at_7)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"expires_at" is required!')
      }
      
      const value_last_used_at_8 = obj["last_used_at"]
      if (value_last_used_at_8 !== undefined) {
        json += ",\"last_used_at\":"
        
          if (value_last_used_at_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_last_used_at_8 === "string" ||
            value_last_used_at_8 === null ||
            value_last_used_at_8 instanceof Date ||
            value_last_used_at_8 instanceof RegExp ||
            (
              typeof value_last_used_at_8 === "object" &&
              typeof value_last_used_at_8.toString === "function" &&
              value_last_used_at_8.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_last_used_at_8)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"last_used_at" is required!')
      }
      
      const value_overlap_ends_at_9 = obj["overlap_ends_at"]
      if (value_overlap_ends_at_9 !== undefined) {
        json += ",\"overlap_ends_at\":"
        
          if (value_overlap_ends_at_9 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_overlap_ends_at_9 === "string" ||
            value_overlap_ends_at_9 === null ||
            value_overlap_ends_at_9 instanceof Date ||
            value_overlap_ends_at_9 instanceof RegExp ||
            (
              typeof value_overlap_ends_at_9 === "object" &&
              typeof value_overlap_ends_at_9.toString === "function" &&
              value_overlap_ends_at_9.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_overlap_ends_at_9)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"overlap_ends_at" is required!')
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
    
    const main = anonymous0
    return main
    
}(validator, serializer);

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
      
      const value_created_by_6 = obj["created_by"]
      if (value_created_by_6 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_6 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_6 === "string" ||
            value_created_by_6 === null ||
            value_created_by_6 instanceof Date ||
            value_created_by_6 instanceof RegExp ||
            (
              typeof value_created_by_6 === "object" &&
              typeof value_created_by_6.toString === "function" &&
              value_created_by_6.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_6 !== 'string') {
          if (value_created_by_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_6.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_6 instanceof RegExp) {
            json += asString(value_created_by_6.source)
          } else {
            json += asString(value_created_by_6.toString())
          }
        } else {
          json += asString(value_created_by_6)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_expires_at_7 = obj["expires_at"]
      if (value_expires_at_7 !== undefined) {
        json += ",\"expires_at\":"
        
          if (value_expires_at_7 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_expires_at_7 === "string" ||
            value_expires_at_7 === null ||
            value_expires_at_7 instanceof Date ||
            value_expires_at_7 instanceof RegExp ||
            (
              typeof value_expires_at_7 === "object" &&
              typeof value_expires_at_7.toString === "function" &&
              value_expires_at_7.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_expires_at_7)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"expires_at" is required!')
      }
      
      const value_last_used_at_8 = obj["last_used_at"]
      if (value_last_used_at_8 !== undefined) {
        json += ",\"last_used_at\":"
        
          if (value_last_used_at_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_last_used_at_8 === "string" ||
            value_last_used_at_8 === null ||
            value_last_used_at_8 instanceof Date ||
            value_last_used_at_8 instanceof RegExp ||
            (
              typeof value_last_used_at_8 === "object" &&
              typeof value_last_used_at_8.toString === "function" &&
              value_last_used_at_8.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_last_used_at_8)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"last_used_at" is required!')
      }
      
      const value_overlap_ends_at_9 = obj["overlap_ends_at"]
      if (value_overlap_ends_at_9 !== undefined) {
        json += ",\"overlap_ends_at\":"
        
          if (value_overlap_ends_at_9 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_overlap_ends_at_9 === "string" ||
            value_overlap_ends_at_9 === null ||
            value_overlap_ends_at_9 instanceof Date ||
            value_overlap_ends_at_9 instanceof RegExp ||
            (
              typeof value_overlap_ends_at_9 === "object" &&
              typeof value_overlap_ends_at_9.toString === "function" &&
              value_overlap_ends_at_9.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_overlap_ends_at_9)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"overlap_ends_at" is required!')
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
      
      const value_secret_11 = obj["secret"]
      if (value_secret_11 !== undefined) {
        json += ",\"secret\":"
        
        if (typeof value_secret_11 !== 'string') {
          if (value_secret_11 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_secret_11 instanceof Date) {
            json += JSON_STR_QUOTE + value_secret_11.toISOString() + JSON_STR_QUOTE
          } else if (value_secret_11 instanceof RegExp) {
            json += asString(value_secret_11.source)
          } else {
            json += asString(value_secret_11.toString())
          }
        } else {
          json += asString(value_secret_11)
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
      
      const value_created_by_8 = obj["created_by"]
      if (value_created_by_8 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_8 === "string" ||
            value_created_by_8 === null ||
            value_created_by_8 instanceof Date ||
            value_created_by_8 instanceof RegExp ||
            (
              typeof value_created_by_8 === "object" &&
              typeof value_created_by_8.toString === "function" &&
              value_created_by_8.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_8 !== 'string') {
          if (value_created_by_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_8.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_8 instanceof RegExp) {
            json += asString(value_created_by_8.source)
          } else {
            json += asString(value_created_by_8.toString())
          }
        } else {
          json += asString(value_created_by_8)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_expires_at_9 = obj["expires_at"]
      if (value_expires_at_9 !== undefined) {
        json += ",\"expires_at\":"
        
          if (value_expires_at_9 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_expires_at_9 === "string" ||
            value_expires_at_9 === null ||
            value_expires_at_9 instanceof Date ||
            value_expires_at_9 instanceof RegExp ||
            (
              typeof value_expires_at_9 === "object" &&
              typeof value_expires_at_9.toString === "function" &&
              value_expires_at_9.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_expires_at_9)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"expires_at" is required!')
      }
      
      const value_last_used_at_10 = obj["last_used_at"]
      if (value_last_used_at_10 !== undefined) {
        json += ",\"last_used_at\":"
        
          if (value_last_used_at_10 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_last_used_at_10 === "string" ||
            value_last_used_at_10 === null ||
            value_last_used_at_10 instanceof Date ||
            value_last_used_at_10 instanceof RegExp ||
            (
              typeof value_last_used_at_10 === "object" &&
              typeof value_last_used_at_10.toString === "function" &&
              value_last_used_at_10.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_last_used_at_10)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"last_used_at" is required!')
      }
      
      const value_overlap_ends_at_11 = obj["overlap_ends_at"]
      if (value_overlap_ends_at_11 !== undefined) {
        json += ",\"overlap_ends_at\":"
        
          if (value_overlap_ends_at_11 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_overlap_ends_at_11 === "string" ||
            value_overlap_ends_at_11 === null ||
            value_overlap_ends_at_11 instanceof Date ||
            value_overlap_ends_at_11 instanceof RegExp ||
            (
              typeof value_overlap_ends_at_11 === "object" &&
              typeof value_overlap_ends_at_11.toString === "function" &&
              value_overlap_ends_at_11.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_overlap_ends_at_11)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"overlap_ends_at" is required!')
      }
      
      const value_revoked_at_12 = obj["revoked_at"]
      if (value_revoked_at_12 !== undefined) {
        json += ",\"revoked_at\":"
        
          if (value_revoked_at_12 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_revoked_at_12 === "string" ||
            value_revoked_at_12 === null ||
            value_revoked_at_12 instanceof Date ||
            value_revoked_at_12 instanceof RegExp ||
            (
              typeof value_revoked_at_12 === "object" &&
              typeof value_revoked_at_12.toString === "function" &&
              value_revoked_at_12.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_revoked_at_12)
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

        
      const value_next_15 = obj["next"]
      if (value_next_15 !== undefined) {
        json += "{\"next\":"
        
          if (value_next_15 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_next_15 === "string" ||
            value_next_15 === null ||
            value_next_15 instanceof Date ||
            value_next_15 instanceof RegExp ||
            (
              typeof value_next_15 === "object" &&
              typeof value_next_15.toString === "function" &&
              value_next_15.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_next_15 !== 'string') {
          if (value_next_15 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_next_15 instanceof Date) {
            json += JSON_STR_QUOTE + value_next_15.toISOString() + JSON_STR_QUOTE
          } else if (value_next_15 instanceof RegExp) {
            json += asString(value_next_15.source)
          } else {
            json += asString(value_next_15.toString())
          }
        } else {
          json += asString(value_next_15)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/next' does not match schema definition.")
  
      } else {
        throw new Error('"next" is required!')
      }
      
      const value_prev_16 = obj["prev"]
      if (value_prev_16 !== undefined) {
        json += ",\"prev\":"
        
          if (value_prev_16 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_prev_16 === "string" ||
            value_prev_16 === null ||
            value_prev_16 instanceof Date ||
            value_prev_16 instanceof RegExp ||
            (
              typeof value_prev_16 === "object" &&
              typeof value_prev_16.toString === "function" &&
              value_prev_16.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_prev_16 !== 'string') {
          if (value_prev_16 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_prev_16 instanceof Date) {
            json += JSON_STR_QUOTE + value_prev_16.toISOString() + JSON_STR_QUOTE
          } else if (value_prev_16 instanceof RegExp) {
            json += asString(value_prev_16.source)
          } else {
            json += asString(value_prev_16.toString())
          }
        } else {
          json += asString(value_prev_16)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/prev' does not match schema definition.")
  
      } else {
        throw new Error('"prev" is required!')
      }
      
      const value_total_17 = obj["total"]
      if (value_total_17 !== undefined) {
        json += ",\"total\":"
        
          if (value_total_17 === null) {
            json += JSON_STR_NULL
          }
          
          else if(Number.isInteger(value_total_17) || value_total_17 === null) {
            json += asInteger(value_total_17)
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
      
      const value_meta_13 = obj["meta"]
      if (value_meta_13 !== undefined) {
        json += ",\"meta\":"
        json += anonymous4(value_meta_13)
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
      
      const value_created_by_6 = obj["created_by"]
      if (value_created_by_6 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_6 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_6 === "string" ||
            value_created_by_6 === null ||
            value_created_by_6 instanceof Date ||
            value_created_by_6 instanceof RegExp ||
            (
              typeof value_created_by_6 === "object" &&
              typeof value_created_by_6.toString === "function" &&
              value_created_by_6.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_6 !== 'string') {
          if (value_created_by_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_6.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_6 instanceof RegExp) {
            json += asString(value_created_by_6.source)
          } else {
            json += asString(value_created_by_6.toString())
          }
        } else {
          json += asString(value_created_by_6)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_updated_at_7 = obj["updated_at"]
      if (value_updated_at_7 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_7)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
      const value_updated_by_8 = obj["updated_by"]
      if (value_updated_by_8 !== undefined) {
        json += ",\"updated_by\":"
        
          if (value_updated_by_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_updated_by_8 === "string" ||
            value_updated_by_8 === null ||
            value_updated_by_8 instanceof Date ||
            value_updated_by_8 instanceof RegExp ||
            (
              typeof value_updated_by_8 === "object" &&
              typeof value_updated_by_8.toString === "function" &&
              value_updated_by_8.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_updated_by_8 !== 'string') {
          if (value_updated_by_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_updated_by_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_updated_by_8.toISOString() + JSON_STR_QUOTE
          } else if (value_updated_by_8 instanceof RegExp) {
            json += asString(value_updated_by_8.source)
          } else {
            json += asString(value_updated_by_8.toString())
          }
        } else {
          json += asString(value_updated_by_8)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"updated_by" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const CustomerBatchResult = function anonymous(validator,serializer
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
      function anonymous3 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_6 = obj["id"]
      if (value_id_6 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_6 !== 'string') {
          if (value_id_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_6.toISOString() + JSON_STR_QUOTE
          } else if (value_id_6 instanceof RegExp) {
            json += asString(value_id_6.source)
          } else {
            json += asString(value_id_6.toString())
          }
        } else {
          json += asString(value_id_6)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_email_7 = obj["email"]
      if (value_email_7 !== undefined) {
        json += ",\"email\":"
        
        if (typeof value_email_7 !== 'string') {
          if (value_email_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_email_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_email_7.toISOString() + JSON_STR_QUOTE
          } else if (value_email_7 instanceof RegExp) {
            json += asString(value_email_7.source)
          } else {
            json += asString(value_email_7.toString())
          }
        } else {
          json += asString(value_email_7)
        }
        
      } else {
        throw new Error('"email" is required!')
      }
      
      const value_name_8 = obj["name"]
      if (value_name_8 !== undefined) {
        json += ",\"name\":"
        
          if (value_name_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_name_8 === "string" ||
            value_name_8 === null ||
            value_name_8 instanceof Date ||
            value_name_8 instanceof RegExp ||
            (
              typeof value_name_8 === "object" &&
              typeof value_name_8.toString === "function" &&
              value_name_8.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_name_8 !== 'string') {
          if (value_name_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_name_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_name_8.toISOString() + JSON_STR_QUOTE
          } else if (value_name_8 instanceof RegExp) {
            json += asString(value_name_8.source)
          } else {
            json += asString(value_name_8.toString())
          }
        } else {
          json += asString(value_name_8)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Customer/properties/name' does not match schema definition.")
  
      } else {
        throw new Error('"name" is required!')
      }
      
      const value_status_9 = obj["status"]
      if (value_status_9 !== undefined) {
        json += ",\"status\":"
        json += asUnsafeString(value_status_9)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_created_at_10 = obj["created_at"]
      if (value_created_at_10 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_10)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_11 = obj["created_by"]
      if (value_created_by_11 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_11 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_11 === "string" ||
            value_created_by_11 === null ||
            value_created_by_11 instanceof Date ||
            value_created_by_11 instanceof RegExp ||
            (
              typeof value_created_by_11 === "object" &&
              typeof value_created_by_11.toString === "function" &&
              value_created_by_11.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_11 !== 'string') {
          if (value_created_by_11 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_11 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_11.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_11 instanceof RegExp) {
            json += asString(value_created_by_11.source)
          } else {
            json += asString(value_created_by_11.toString())
          }
        } else {
          json += asString(value_created_by_11)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_updated_at_12 = obj["updated_at"]
      if (value_updated_at_12 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_12)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
      const value_updated_by_13 = obj["updated_by"]
      if (value_updated_by_13 !== undefined) {
        json += ",\"updated_by\":"
        
          if (value_updated_by_13 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_updated_by_13 === "string" ||
            value_updated_by_13 === null ||
            value_updated_by_13 instanceof Date ||
            value_updated_by_13 instanceof RegExp ||
            (
              typeof value_updated_by_13 === "object" &&
              typeof value_updated_by_13.toString === "function" &&
              value_updated_by_13.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_updated_by_13 !== 'string') {
          if (value_updated_by_13 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_updated_by_13 instanceof Date) {
            json += JSON_STR_QUOTE + value_updated_by_13.toISOString() + JSON_STR_QUOTE
          } else if (value_updated_by_13 instanceof RegExp) {
            json += asString(value_updated_by_13.source)
          } else {
            json += asString(value_updated_by_13.toString())
          }
        } else {
          json += asString(value_updated_by_13)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"updated_by" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/ProblemError"
      function anonymous6 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_code_24 = obj["code"]
      if (value_code_24 !== undefined) {
        json += "{\"code\":"
        
        if (typeof value_code_24 !== 'string') {
          if (value_code_24 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_code_24 instanceof Date) {
            json += JSON_STR_QUOTE + value_code_24.toISOString() + JSON_STR_QUOTE
          } else if (value_code_24 instanceof RegExp) {
            json += asString(value_code_24.source)
          } else {
            json += asString(value_code_24.toString())
          }
        } else {
          json += asString(value_code_24)
        }
        
      } else {
        throw new Error('"code" is required!')
      }
      
      const value_detail_25 = obj["detail"]
      if (value_detail_25 !== undefined) {
        json += ",\"detail\":"
        
        if (typeof value_detail_25 !== 'string') {
          if (value_detail_25 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_detail_25 instanceof Date) {
            json += JSON_STR_QUOTE + value_detail_25.toISOString() + JSON_STR_QUOTE
          } else if (value_detail_25 instanceof RegExp) {
            json += asString(value_detail_25.source)
          } else {
            json += asString(value_detail_25.toString())
          }
        } else {
          json += asString(value_detail_25)
        }
        
      } else {
        throw new Error('"detail" is required!')
      }
      
      const value_pointer_26 = obj["pointer"]
      if (value_pointer_26 !== undefined) {
        json += ",\"pointer\":"
        
        if (typeof value_pointer_26 !== 'string') {
          if (value_pointer_26 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_pointer_26 instanceof Date) {
            json += JSON_STR_QUOTE + value_pointer_26.toISOString() + JSON_STR_QUOTE
          } else if (value_pointer_26 instanceof RegExp) {
            json += asString(value_pointer_26.source)
          } else {
            json += asString(value_pointer_26.toString())
          }
        } else {
          json += asString(value_pointer_26)
        }
        
      }

      const value_in_27 = obj["in"]
      if (value_in_27 !== undefined) {
        json += ",\"in\":"
        
        if (typeof value_in_27 !== 'string') {
          if (value_in_27 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_in_27 instanceof Date) {
            json += JSON_STR_QUOTE + value_in_27.toISOString() + JSON_STR_QUOTE
          } else if (value_in_27 instanceof RegExp) {
            json += asString(value_in_27.source)
          } else {
            json += asString(value_in_27.toString())
          }
        } else {
          json += asString(value_in_27)
        }
        
      }

      const value_parameter_28 = obj["parameter"]
      if (value_parameter_28 !== undefined) {
        json += ",\"parameter\":"
        
        if (typeof value_parameter_28 !== 'string') {
          if (value_parameter_28 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_parameter_28 instanceof Date) {
            json += JSON_STR_QUOTE + value_parameter_28.toISOString() + JSON_STR_QUOTE
          } else if (value_parameter_28 instanceof RegExp) {
            json += asString(value_parameter_28.source)
          } else {
            json += asString(value_parameter_28.toString())
          }
        } else {
          json += asString(value_parameter_28)
        }
        
      }

return json + JSON_STR_END_OBJECT

      }
    

    function anonymous5 (obj) {
      // "contract#/components/schemas/Problem/properties/errors"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/Problem/properties/errors' does not match schema definition.")
    }
    const arrayLength = obj.length
  
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        json += anonymous6(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += anonymous6(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/Problem"
      function anonymous4 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_type_16 = obj["type"]
      if (value_type_16 !== undefined) {
        json += "{\"type\":"
        
        if (typeof value_type_16 !== 'string') {
          if (value_type_16 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_type_16 instanceof Date) {
            json += JSON_STR_QUOTE + value_type_16.toISOString() + JSON_STR_QUOTE
          } else if (value_type_16 instanceof RegExp) {
            json += asString(value_type_16.source)
          } else {
            json += asString(value_type_16.toString())
          }
        } else {
          json += asString(value_type_16)
        }
        
      } else {
        throw new Error('"type" is required!')
      }
      
      const value_title_17 = obj["title"]
      if (value_title_17 !== undefined) {
        json += ",\"title\":"
        
        if (typeof value_title_17 !== 'string') {
          if (value_title_17 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_title_17 instanceof Date) {
            json += JSON_STR_QUOTE + value_title_17.toISOString() + JSON_STR_QUOTE
          } else if (value_title_17 instanceof RegExp) {
            json += asString(value_title_17.source)
          } else {
            json += asString(value_title_17.toString())
          }
        } else {
          json += asString(value_title_17)
        }
        
      } else {
        throw new Error('"title" is required!')
      }
      
      const value_status_18 = obj["status"]
      if (value_status_18 !== undefined) {
        json += ",\"status\":"
        json += asInteger(value_status_18)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_code_19 = obj["code"]
      if (value_code_19 !== undefined) {
        json += ",\"code\":"
        
        if (typeof value_code_19 !== 'string') {
          if (value_code_19 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_code_19 instanceof Date) {
            json += JSON_STR_QUOTE + value_code_19.toISOString() + JSON_STR_QUOTE
          } else if (value_code_19 instanceof RegExp) {
            json += asString(value_code_19.source)
          } else {
            json += asString(value_code_19.toString())
          }
        } else {
          json += asString(value_code_19)
        }
        
      } else {
        throw new Error('"code" is required!')
      }
      
      const value_detail_20 = obj["detail"]
      if (value_detail_20 !== undefined) {
        json += ",\"detail\":"
        
        if (typeof value_detail_20 !== 'string') {
          if (value_detail_20 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_detail_20 instanceof Date) {
            json += JSON_STR_QUOTE + value_detail_20.toISOString() + JSON_STR_QUOTE
          } else if (value_detail_20 instanceof RegExp) {
            json += asString(value_detail_20.source)
          } else {
            json += asString(value_detail_20.toString())
          }
        } else {
          json += asString(value_detail_20)
        }
        
      }

      const value_instance_21 = obj["instance"]
      if (value_instance_21 !== undefined) {
        json += ",\"instance\":"
        
        if (typeof value_instance_21 !== 'string') {
          if (value_instance_21 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_instance_21 instanceof Date) {
            json += JSON_STR_QUOTE + value_instance_21.toISOString() + JSON_STR_QUOTE
          } else if (value_instance_21 instanceof RegExp) {
            json += asString(value_instance_21.source)
          } else {
            json += asString(value_instance_21.toString())
          }
        } else {
          json += asString(value_instance_21)
        }
        
      }

      const value_errors_22 = obj["errors"]
      if (value_errors_22 !== undefined) {
        json += ",\"errors\":"
        json += anonymous5(value_errors_22)
      }

return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/CustomerBatchItemResult"
      function anonymous2 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_status_3 = obj["status"]
      if (value_status_3 !== undefined) {
        json += "{\"status\":"
        json += asInteger(value_status_3)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_data_4 = obj["data"]
      if (value_data_4 !== undefined) {
        json += ",\"data\":"
        json += anonymous3(value_data_4)
      }

      const value_problem_14 = obj["problem"]
      if (value_problem_14 !== undefined) {
        json += ",\"problem\":"
        json += anonymous4(value_problem_14)
      }

return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/CustomerBatchResult/properties/data"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/CustomerBatchResult/properties/data' does not match schema definition.")
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

      // "contract#/components/schemas/CustomerBatchResult"
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
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const CustomerCreatedEvent = function anonymous(validator,serializer
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
      function anonymous1 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_6 = obj["id"]
      if (value_id_6 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_6 !== 'string') {
          if (value_id_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_6.toISOString() + JSON_STR_QUOTE
          } else if (value_id_6 instanceof RegExp) {
            json += asString(value_id_6.source)
          } else {
            json += asString(value_id_6.toString())
          }
        } else {
          json += asString(value_id_6)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_email_7 = obj["email"]
      if (value_email_7 !== undefined) {
        json += ",\"email\":"
        
        if (typeof value_email_7 !== 'string') {
          if (value_email_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_email_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_email_7.toISOString() + JSON_STR_QUOTE
          } else if (value_email_7 instanceof RegExp) {
            json += asString(value_email_7.source)
          } else {
            json += asString(value_email_7.toString())
          }
        } else {
          json += asString(value_email_7)
        }
        
      } else {
        throw new Error('"email" is required!')
      }
      
      const value_name_8 = obj["name"]
      if (value_name_8 !== undefined) {
        json += ",\"name\":"
        
          if (value_name_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_name_8 === "string" ||
            value_name_8 === null ||
            value_name_8 instanceof Date ||
            value_name_8 instanceof RegExp ||
            (
              typeof value_name_8 === "object" &&
              typeof value_name_8.toString === "function" &&
              value_name_8.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_name_8 !== 'string') {
          if (value_name_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_name_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_name_8.toISOString() + JSON_STR_QUOTE
          } else if (value_name_8 instanceof RegExp) {
            json += asString(value_name_8.source)
          } else {
            json += asString(value_name_8.toString())
          }
        } else {
          json += asString(value_name_8)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Customer/properties/name' does not match schema definition.")
  
      } else {
        throw new Error('"name" is required!')
      }
      
      const value_status_9 = obj["status"]
      if (value_status_9 !== undefined) {
        json += ",\"status\":"
        json += asUnsafeString(value_status_9)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_created_at_10 = obj["created_at"]
      if (value_created_at_10 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_10)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_11 = obj["created_by"]
      if (value_created_by_11 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_11 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_11 === "string" ||
            value_created_by_11 === null ||
            value_created_by_11 instanceof Date ||
            value_created_by_11 instanceof RegExp ||
            (
              typeof value_created_by_11 === "object" &&
              typeof value_created_by_11.toString === "function" &&
              value_created_by_11.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_11 !== 'string') {
          if (value_created_by_11 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_11 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_11.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_11 instanceof RegExp) {
            json += asString(value_created_by_11.source)
          } else {
            json += asString(value_created_by_11.toString())
          }
        } else {
          json += asString(value_created_by_11)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_updated_at_12 = obj["updated_at"]
      if (value_updated_at_12 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_12)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
      const value_updated_by_13 = obj["updated_by"]
      if (value_updated_by_13 !== undefined) {
        json += ",\"updated_by\":"
        
          if (value_updated_by_13 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_updated_by_13 === "string" ||
            value_updated_by_13 === null ||
            value_updated_by_13 instanceof Date ||
            value_updated_by_13 instanceof RegExp ||
            (
              typeof value_updated_by_13 === "object" &&
              typeof value_updated_by_13.toString === "function" &&
              value_updated_by_13.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_updated_by_13 !== 'string') {
          if (value_updated_by_13 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_updated_by_13 instanceof Date) {
            json += JSON_STR_QUOTE + value_updated_by_13.toISOString() + JSON_STR_QUOTE
          } else if (value_updated_by_13 instanceof RegExp) {
            json += asString(value_updated_by_13.source)
          } else {
            json += asString(value_updated_by_13.toString())
          }
        } else {
          json += asString(value_updated_by_13)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"updated_by" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/CustomerCreatedEvent"
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
      
      const value_type_2 = obj["type"]
      if (value_type_2 !== undefined) {
        json += ",\"type\":"
        
        if (typeof value_type_2 !== 'string') {
          if (value_type_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_type_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_type_2.toISOString() + JSON_STR_QUOTE
          } else if (value_type_2 instanceof RegExp) {
            json += asString(value_type_2.source)
          } else {
            json += asString(value_type_2.toString())
          }
        } else {
          json += asString(value_type_2)
        }
        
      } else {
        throw new Error('"type" is required!')
      }
      
      const value_timestamp_3 = obj["timestamp"]
      if (value_timestamp_3 !== undefined) {
        json += ",\"timestamp\":"
        json += asDateTime(value_timestamp_3)
      } else {
        throw new Error('"timestamp" is required!')
      }
      
      const value_data_4 = obj["data"]
      if (value_data_4 !== undefined) {
        json += ",\"data\":"
        json += anonymous1(value_data_4)
      } else {
        throw new Error('"data" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const CustomerDeletedEvent = function anonymous(validator,serializer
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
      function anonymous1 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_6 = obj["id"]
      if (value_id_6 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_6 !== 'string') {
          if (value_id_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_6.toISOString() + JSON_STR_QUOTE
          } else if (value_id_6 instanceof RegExp) {
            json += asString(value_id_6.source)
          } else {
            json += asString(value_id_6.toString())
          }
        } else {
          json += asString(value_id_6)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_email_7 = obj["email"]
      if (value_email_7 !== undefined) {
        json += ",\"email\":"
        
        if (typeof value_email_7 !== 'string') {
          if (value_email_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_email_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_email_7.toISOString() + JSON_STR_QUOTE
          } else if (value_email_7 instanceof RegExp) {
            json += asString(value_email_7.source)
          } else {
            json += asString(value_email_7.toString())
          }
        } else {
          json += asString(value_email_7)
        }
        
      } else {
        throw new Error('"email" is required!')
      }
      
      const value_name_8 = obj["name"]
      if (value_name_8 !== undefined) {
        json += ",\"name\":"
        
          if (value_name_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_name_8 === "string" ||
            value_name_8 === null ||
            value_name_8 instanceof Date ||
            value_name_8 instanceof RegExp ||
            (
              typeof value_name_8 === "object" &&
              typeof value_name_8.toString === "function" &&
              value_name_8.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_name_8 !== 'string') {
          if (value_name_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_name_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_name_8.toISOString() + JSON_STR_QUOTE
          } else if (value_name_8 instanceof RegExp) {
            json += asString(value_name_8.source)
          } else {
            json += asString(value_name_8.toString())
          }
        } else {
          json += asString(value_name_8)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Customer/properties/name' does not match schema definition.")
  
      } else {
        throw new Error('"name" is required!')
      }
      
      const value_status_9 = obj["status"]
      if (value_status_9 !== undefined) {
        json += ",\"status\":"
        json += asUnsafeString(value_status_9)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_created_at_10 = obj["created_at"]
      if (value_created_at_10 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_10)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_11 = obj["created_by"]
      if (value_created_by_11 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_11 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_11 === "string" ||
            value_created_by_11 === null ||
            value_created_by_11 instanceof Date ||
            value_created_by_11 instanceof RegExp ||
            (
              typeof value_created_by_11 === "object" &&
              typeof value_created_by_11.toString === "function" &&
              value_created_by_11.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_11 !== 'string') {
          if (value_created_by_11 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_11 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_11.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_11 instanceof RegExp) {
            json += asString(value_created_by_11.source)
          } else {
            json += asString(value_created_by_11.toString())
          }
        } else {
          json += asString(value_created_by_11)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_updated_at_12 = obj["updated_at"]
      if (value_updated_at_12 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_12)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
      const value_updated_by_13 = obj["updated_by"]
      if (value_updated_by_13 !== undefined) {
        json += ",\"updated_by\":"
        
          if (value_updated_by_13 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_updated_by_13 === "string" ||
            value_updated_by_13 === null ||
            value_updated_by_13 instanceof Date ||
            value_updated_by_13 instanceof RegExp ||
            (
              typeof value_updated_by_13 === "object" &&
              typeof value_updated_by_13.toString === "function" &&
              value_updated_by_13.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_updated_by_13 !== 'string') {
          if (value_updated_by_13 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_updated_by_13 instanceof Date) {
            json += JSON_STR_QUOTE + value_updated_by_13.toISOString() + JSON_STR_QUOTE
          } else if (value_updated_by_13 instanceof RegExp) {
            json += asString(value_updated_by_13.source)
          } else {
            json += asString(value_updated_by_13.toString())
          }
        } else {
          json += asString(value_updated_by_13)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"updated_by" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/CustomerDeletedEvent"
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
      
      const value_type_2 = obj["type"]
      if (value_type_2 !== undefined) {
        json += ",\"type\":"
        
        if (typeof value_type_2 !== 'string') {
          if (value_type_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_type_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_type_2.toISOString() + JSON_STR_QUOTE
          } else if (value_type_2 instanceof RegExp) {
            json += asString(value_type_2.source)
          } else {
            json += asString(value_type_2.toString())
          }
        } else {
          json += asString(value_type_2)
        }
        
      } else {
        throw new Error('"type" is required!')
      }
      
      const value_timestamp_3 = obj["timestamp"]
      if (value_timestamp_3 !== undefined) {
        json += ",\"timestamp\":"
        json += asDateTime(value_timestamp_3)
      } else {
        throw new Error('"timestamp" is required!')
      }
      
      const value_data_4 = obj["data"]
      if (value_data_4 !== undefined) {
        json += ",\"data\":"
        json += anonymous1(value_data_4)
      } else {
        throw new Error('"data" is required!')
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
      
      const value_created_by_8 = obj["created_by"]
      if (value_created_by_8 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_8 === "string" ||
            value_created_by_8 === null ||
            value_created_by_8 instanceof Date ||
            value_created_by_8 instanceof RegExp ||
            (
              typeof value_created_by_8 === "object" &&
              typeof value_created_by_8.toString === "function" &&
              value_created_by_8.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_8 !== 'string') {
          if (value_created_by_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_8.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_8 instanceof RegExp) {
            json += asString(value_created_by_8.source)
          } else {
            json += asString(value_created_by_8.toString())
          }
        } else {
          json += asString(value_created_by_8)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_updated_at_9 = obj["updated_at"]
      if (value_updated_at_9 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_9)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
      const value_updated_by_10 = obj["updated_by"]
      if (value_updated_by_10 !== undefined) {
        json += ",\"updated_by\":"
        
          if (value_updated_by_10 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_updated_by_10 === "string" ||
            value_updated_by_10 === null ||
            value_updated_by_10 instanceof Date ||
            value_updated_by_10 instanceof RegExp ||
            (
              typeof value_updated_by_10 === "object" &&
              typeof value_updated_by_10.toString === "function" &&
              value_updated_by_10.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_updated_by_10 !== 'string') {
          if (value_updated_by_10 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_updated_by_10 instanceof Date) {
            json += JSON_STR_QUOTE + value_updated_by_10.toISOString() + JSON_STR_QUOTE
          } else if (value_updated_by_10 instanceof RegExp) {
            json += asString(value_updated_by_10.source)
          } else {
            json += asString(value_updated_by_10.toString())
          }
        } else {
          json += asString(value_updated_by_10)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"updated_by" is required!')
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
      
      const value_meta_11 = obj["meta"]
      if (value_meta_11 !== undefined) {
        json += ",\"meta\":"
        json += anonymous3(value_meta_11)
      } else {
        throw new Error('"meta" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const CustomerRestoredEvent = function anonymous(validator,serializer
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
      function anonymous1 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_6 = obj["id"]
      if (value_id_6 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_6 !== 'string') {
          if (value_id_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_6.toISOString() + JSON_STR_QUOTE
          } else if (value_id_6 instanceof RegExp) {
            json += asString(value_id_6.source)
          } else {
            json += asString(value_id_6.toString())
          }
        } else {
          json += asString(value_id_6)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_email_7 = obj["email"]
      if (value_email_7 !== undefined) {
        json += ",\"email\":"
        
        if (typeof value_email_7 !== 'string') {
          if (value_email_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_email_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_email_7.toISOString() + JSON_STR_QUOTE
          } else if (value_email_7 instanceof RegExp) {
            json += asString(value_email_7.source)
          } else {
            json += asString(value_email_7.toString())
          }
        } else {
          json += asString(value_email_7)
        }
        
      } else {
        throw new Error('"email" is required!')
      }
      
      const value_name_8 = obj["name"]
      if (value_name_8 !== undefined) {
        json += ",\"name\":"
        
          if (value_name_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_name_8 === "string" ||
            value_name_8 === null ||
            value_name_8 instanceof Date ||
            value_name_8 instanceof RegExp ||
            (
              typeof value_name_8 === "object" &&
              typeof value_name_8.toString === "function" &&
              value_name_8.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_name_8 !== 'string') {
          if (value_name_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_name_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_name_8.toISOString() + JSON_STR_QUOTE
          } else if (value_name_8 instanceof RegExp) {
            json += asString(value_name_8.source)
          } else {
            json += asString(value_name_8.toString())
          }
        } else {
          json += asString(value_name_8)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Customer/properties/name' does not match schema definition.")
  
      } else {
        throw new Error('"name" is required!')
      }
      
      const value_status_9 = obj["status"]
      if (value_status_9 !== undefined) {
        json += ",\"status\":"
        json += asUnsafeString(value_status_9)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_created_at_10 = obj["created_at"]
      if (value_created_at_10 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_10)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_11 = obj["created_by"]
      if (value_created_by_11 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_11 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_11 === "string" ||
            value_created_by_11 === null ||
            value_created_by_11 instanceof Date ||
            value_created_by_11 instanceof RegExp ||
            (
              typeof value_created_by_11 === "object" &&
              typeof value_created_by_11.toString === "function" &&
              value_created_by_11.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_11 !== 'string') {
          if (value_created_by_11 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_11 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_11.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_11 instanceof RegExp) {
            json += asString(value_created_by_11.source)
          } else {
            json += asString(value_created_by_11.toString())
          }
        } else {
          json += asString(value_created_by_11)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_updated_at_12 = obj["updated_at"]
      if (value_updated_at_12 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_12)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
      const value_updated_by_13 = obj["updated_by"]
      if (value_updated_by_13 !== undefined) {
        json += ",\"updated_by\":"
        
          if (value_updated_by_13 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_updated_by_13 === "string" ||
            value_updated_by_13 === null ||
            value_updated_by_13 instanceof Date ||
            value_updated_by_13 instanceof RegExp ||
            (
              typeof value_updated_by_13 === "object" &&
              typeof value_updated_by_13.toString === "function" &&
              value_updated_by_13.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_updated_by_13 !== 'string') {
          if (value_updated_by_13 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_updated_by_13 instanceof Date) {
            json += JSON_STR_QUOTE + value_updated_by_13.toISOString() + JSON_STR_QUOTE
          } else if (value_updated_by_13 instanceof RegExp) {
            json += asString(value_updated_by_13.source)
          } else {
            json += asString(value_updated_by_13.toString())
          }
        } else {
          json += asString(value_updated_by_13)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"updated_by" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/CustomerRestoredEvent"
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
      
      const value_type_2 = obj["type"]
      if (value_type_2 !== undefined) {
        json += ",\"type\":"
        
        if (typeof value_type_2 !== 'string') {
          if (value_type_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_type_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_type_2.toISOString() + JSON_STR_QUOTE
          } else if (value_type_2 instanceof RegExp) {
            json += asString(value_type_2.source)
          } else {
            json += asString(value_type_2.toString())
          }
        } else {
          json += asString(value_type_2)
        }
        
      } else {
        throw new Error('"type" is required!')
      }
      
      const value_timestamp_3 = obj["timestamp"]
      if (value_timestamp_3 !== undefined) {
        json += ",\"timestamp\":"
        json += asDateTime(value_timestamp_3)
      } else {
        throw new Error('"timestamp" is required!')
      }
      
      const value_data_4 = obj["data"]
      if (value_data_4 !== undefined) {
        json += ",\"data\":"
        json += anonymous1(value_data_4)
      } else {
        throw new Error('"data" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const CustomerUpdatedEvent = function anonymous(validator,serializer
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
      function anonymous1 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_6 = obj["id"]
      if (value_id_6 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_6 !== 'string') {
          if (value_id_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_6.toISOString() + JSON_STR_QUOTE
          } else if (value_id_6 instanceof RegExp) {
            json += asString(value_id_6.source)
          } else {
            json += asString(value_id_6.toString())
          }
        } else {
          json += asString(value_id_6)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_email_7 = obj["email"]
      if (value_email_7 !== undefined) {
        json += ",\"email\":"
        
        if (typeof value_email_7 !== 'string') {
          if (value_email_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_email_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_email_7.toISOString() + JSON_STR_QUOTE
          } else if (value_email_7 instanceof RegExp) {
            json += asString(value_email_7.source)
          } else {
            json += asString(value_email_7.toString())
          }
        } else {
          json += asString(value_email_7)
        }
        
      } else {
        throw new Error('"email" is required!')
      }
      
      const value_name_8 = obj["name"]
      if (value_name_8 !== undefined) {
        json += ",\"name\":"
        
          if (value_name_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_name_8 === "string" ||
            value_name_8 === null ||
            value_name_8 instanceof Date ||
            value_name_8 instanceof RegExp ||
            (
              typeof value_name_8 === "object" &&
              typeof value_name_8.toString === "function" &&
              value_name_8.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_name_8 !== 'string') {
          if (value_name_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_name_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_name_8.toISOString() + JSON_STR_QUOTE
          } else if (value_name_8 instanceof RegExp) {
            json += asString(value_name_8.source)
          } else {
            json += asString(value_name_8.toString())
          }
        } else {
          json += asString(value_name_8)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Customer/properties/name' does not match schema definition.")
  
      } else {
        throw new Error('"name" is required!')
      }
      
      const value_status_9 = obj["status"]
      if (value_status_9 !== undefined) {
        json += ",\"status\":"
        json += asUnsafeString(value_status_9)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_created_at_10 = obj["created_at"]
      if (value_created_at_10 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_10)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_11 = obj["created_by"]
      if (value_created_by_11 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_11 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_11 === "string" ||
            value_created_by_11 === null ||
            value_created_by_11 instanceof Date ||
            value_created_by_11 instanceof RegExp ||
            (
              typeof value_created_by_11 === "object" &&
              typeof value_created_by_11.toString === "function" &&
              value_created_by_11.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_11 !== 'string') {
          if (value_created_by_11 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_11 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_11.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_11 instanceof RegExp) {
            json += asString(value_created_by_11.source)
          } else {
            json += asString(value_created_by_11.toString())
          }
        } else {
          json += asString(value_created_by_11)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_updated_at_12 = obj["updated_at"]
      if (value_updated_at_12 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_12)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
      const value_updated_by_13 = obj["updated_by"]
      if (value_updated_by_13 !== undefined) {
        json += ",\"updated_by\":"
        
          if (value_updated_by_13 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_updated_by_13 === "string" ||
            value_updated_by_13 === null ||
            value_updated_by_13 instanceof Date ||
            value_updated_by_13 instanceof RegExp ||
            (
              typeof value_updated_by_13 === "object" &&
              typeof value_updated_by_13.toString === "function" &&
              value_updated_by_13.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_updated_by_13 !== 'string') {
          if (value_updated_by_13 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_updated_by_13 instanceof Date) {
            json += JSON_STR_QUOTE + value_updated_by_13.toISOString() + JSON_STR_QUOTE
          } else if (value_updated_by_13 instanceof RegExp) {
            json += asString(value_updated_by_13.source)
          } else {
            json += asString(value_updated_by_13.toString())
          }
        } else {
          json += asString(value_updated_by_13)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"updated_by" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/CustomerUpdatedEvent"
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
      
      const value_type_2 = obj["type"]
      if (value_type_2 !== undefined) {
        json += ",\"type\":"
        
        if (typeof value_type_2 !== 'string') {
          if (value_type_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_type_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_type_2.toISOString() + JSON_STR_QUOTE
          } else if (value_type_2 instanceof RegExp) {
            json += asString(value_type_2.source)
          } else {
            json += asString(value_type_2.toString())
          }
        } else {
          json += asString(value_type_2)
        }
        
      } else {
        throw new Error('"type" is required!')
      }
      
      const value_timestamp_3 = obj["timestamp"]
      if (value_timestamp_3 !== undefined) {
        json += ",\"timestamp\":"
        json += asDateTime(value_timestamp_3)
      } else {
        throw new Error('"timestamp" is required!')
      }
      
      const value_data_4 = obj["data"]
      if (value_data_4 !== undefined) {
        json += ",\"data\":"
        json += anonymous1(value_data_4)
      } else {
        throw new Error('"data" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const DeletedCustomerList = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/DeletedCustomer"
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
        
    else throw new TypeError("The value of 'contract#/components/schemas/DeletedCustomer/properties/name' does not match schema definition.")
  
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
      
      const value_created_by_8 = obj["created_by"]
      if (value_created_by_8 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_8 === "string" ||
            value_created_by_8 === null ||
            value_created_by_8 instanceof Date ||
            value_created_by_8 instanceof RegExp ||
            (
              typeof value_created_by_8 === "object" &&
              typeof value_created_by_8.toString === "function" &&
              value_created_by_8.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_8 !== 'string') {
          if (value_created_by_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_8.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_8 instanceof RegExp) {
            json += asString(value_created_by_8.source)
          } else {
            json += asString(value_created_by_8.toString())
          }
        } else {
          json += asString(value_created_by_8)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_updated_at_9 = obj["updated_at"]
      if (value_updated_at_9 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_9)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
      const value_updated_by_10 = obj["updated_by"]
      if (value_updated_by_10 !== undefined) {
        json += ",\"updated_by\":"
        
          if (value_updated_by_10 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_updated_by_10 === "string" ||
            value_updated_by_10 === null ||
            value_updated_by_10 instanceof Date ||
            value_updated_by_10 instanceof RegExp ||
            (
              typeof value_updated_by_10 === "object" &&
              typeof value_updated_by_10.toString === "function" &&
              value_updated_by_10.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_updated_by_10 !== 'string') {
          if (value_updated_by_10 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_updated_by_10 instanceof Date) {
            json += JSON_STR_QUOTE + value_updated_by_10.toISOString() + JSON_STR_QUOTE
          } else if (value_updated_by_10 instanceof RegExp) {
            json += asString(value_updated_by_10.source)
          } else {
            json += asString(value_updated_by_10.toString())
          }
        } else {
          json += asString(value_updated_by_10)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"updated_by" is required!')
      }
      
      const value_deleted_at_11 = obj["deleted_at"]
      if (value_deleted_at_11 !== undefined) {
        json += ",\"deleted_at\":"
        json += asDateTime(value_deleted_at_11)
      } else {
        throw new Error('"deleted_at" is required!')
      }
      
      const value_deleted_by_12 = obj["deleted_by"]
      if (value_deleted_by_12 !== undefined) {
        json += ",\"deleted_by\":"
        
          if (value_deleted_by_12 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_deleted_by_12 === "string" ||
            value_deleted_by_12 === null ||
            value_deleted_by_12 instanceof Date ||
            value_deleted_by_12 instanceof RegExp ||
            (
              typeof value_deleted_by_12 === "object" &&
              typeof value_deleted_by_12.toString === "function" &&
              value_deleted_by_12.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_deleted_by_12 !== 'string') {
          if (value_deleted_by_12 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_deleted_by_12 instanceof Date) {
            json += JSON_STR_QUOTE + value_deleted_by_12.toISOString() + JSON_STR_QUOTE
          } else if (value_deleted_by_12 instanceof RegExp) {
            json += asString(value_deleted_by_12.source)
          } else {
            json += asString(value_deleted_by_12.toString())
          }
        } else {
          json += asString(value_deleted_by_12)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"deleted_by" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/DeletedCustomerList/properties/data"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/DeletedCustomerList/properties/data' does not match schema definition.")
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

        
      const value_next_15 = obj["next"]
      if (value_next_15 !== undefined) {
        json += "{\"next\":"
        
          if (value_next_15 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_next_15 === "string" ||
            value_next_15 === null ||
            value_next_15 instanceof Date ||
            value_next_15 instanceof RegExp ||
            (
              typeof value_next_15 === "object" &&
              typeof value_next_15.toString === "function" &&
              value_next_15.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_next_15 !== 'string') {
          if (value_next_15 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_next_15 instanceof Date) {
            json += JSON_STR_QUOTE + value_next_15.toISOString() + JSON_STR_QUOTE
          } else if (value_next_15 instanceof RegExp) {
            json += asString(value_next_15.source)
          } else {
            json += asString(value_next_15.toString())
          }
        } else {
          json += asString(value_next_15)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/next' does not match schema definition.")
  
      } else {
        throw new Error('"next" is required!')
      }
      
      const value_prev_16 = obj["prev"]
      if (value_prev_16 !== undefined) {
        json += ",\"prev\":"
        
          if (value_prev_16 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_prev_16 === "string" ||
            value_prev_16 === null ||
            value_prev_16 instanceof Date ||
            value_prev_16 instanceof RegExp ||
            (
              typeof value_prev_16 === "object" &&
              typeof value_prev_16.toString === "function" &&
              value_prev_16.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_prev_16 !== 'string') {
          if (value_prev_16 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_prev_16 instanceof Date) {
            json += JSON_STR_QUOTE + value_prev_16.toISOString() + JSON_STR_QUOTE
          } else if (value_prev_16 instanceof RegExp) {
            json += asString(value_prev_16.source)
          } else {
            json += asString(value_prev_16.toString())
          }
        } else {
          json += asString(value_prev_16)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/prev' does not match schema definition.")
  
      } else {
        throw new Error('"prev" is required!')
      }
      
      const value_total_17 = obj["total"]
      if (value_total_17 !== undefined) {
        json += ",\"total\":"
        
          if (value_total_17 === null) {
            json += JSON_STR_NULL
          }
          
          else if(Number.isInteger(value_total_17) || value_total_17 === null) {
            json += asInteger(value_total_17)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/total' does not match schema definition.")
  
      } else {
        throw new Error('"total" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/DeletedCustomerList"
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
      
      const value_meta_13 = obj["meta"]
      if (value_meta_13 !== undefined) {
        json += ",\"meta\":"
        json += anonymous3(value_meta_13)
      } else {
        throw new Error('"meta" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const Device = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/Device"
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
      
      const value_user_agent_3 = obj["user_agent"]
      if (value_user_agent_3 !== undefined) {
        json += ",\"user_agent\":"
        
          if (value_user_agent_3 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_user_agent_3 === "string" ||
            value_user_agent_3 === null ||
            value_user_agent_3 instanceof Date ||
            value_user_agent_3 instanceof RegExp ||
            (
              typeof value_user_agent_3 === "object" &&
              typeof value_user_agent_3.toString === "function" &&
              value_user_agent_3.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_user_agent_3 !== 'string') {
          if (value_user_agent_3 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_user_agent_3 instanceof Date) {
            json += JSON_STR_QUOTE + value_user_agent_3.toISOString() + JSON_STR_QUOTE
          } else if (value_user_agent_3 instanceof RegExp) {
            json += asString(value_user_agent_3.source)
          } else {
            json += asString(value_user_agent_3.toString())
          }
        } else {
          json += asString(value_user_agent_3)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Device/properties/user_agent' does not match schema definition.")
  
      } else {
        throw new Error('"user_agent" is required!')
      }
      
      const value_address_4 = obj["address"]
      if (value_address_4 !== undefined) {
        json += ",\"address\":"
        
          if (value_address_4 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_address_4 === "string" ||
            value_address_4 === null ||
            value_address_4 instanceof Date ||
            value_address_4 instanceof RegExp ||
            (
              typeof value_address_4 === "object" &&
              typeof value_address_4.toString === "function" &&
              value_address_4.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_address_4 !== 'string') {
          if (value_address_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_address_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_address_4.toISOString() + JSON_STR_QUOTE
          } else if (value_address_4 instanceof RegExp) {
            json += asString(value_address_4.source)
          } else {
            json += asString(value_address_4.toString())
          }
        } else {
          json += asString(value_address_4)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Device/properties/address' does not match schema definition.")
  
      } else {
        throw new Error('"address" is required!')
      }
      
      const value_created_at_5 = obj["created_at"]
      if (value_created_at_5 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_5)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_last_seen_at_6 = obj["last_seen_at"]
      if (value_last_seen_at_6 !== undefined) {
        json += ",\"last_seen_at\":"
        json += asDateTime(value_last_seen_at_6)
      } else {
        throw new Error('"last_seen_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const DeviceList = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/Device"
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
      
      const value_user_agent_5 = obj["user_agent"]
      if (value_user_agent_5 !== undefined) {
        json += ",\"user_agent\":"
        
          if (value_user_agent_5 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_user_agent_5 === "string" ||
            value_user_agent_5 === null ||
            value_user_agent_5 instanceof Date ||
            value_user_agent_5 instanceof RegExp ||
            (
              typeof value_user_agent_5 === "object" &&
              typeof value_user_agent_5.toString === "function" &&
              value_user_agent_5.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_user_agent_5 !== 'string') {
          if (value_user_agent_5 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_user_agent_5 instanceof Date) {
            json += JSON_STR_QUOTE + value_user_agent_5.toISOString() + JSON_STR_QUOTE
          } else if (value_user_agent_5 instanceof RegExp) {
            json += asString(value_user_agent_5.source)
          } else {
            json += asString(value_user_agent_5.toString())
          }
        } else {
          json += asString(value_user_agent_5)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Device/properties/user_agent' does not match schema definition.")
  
      } else {
        throw new Error('"user_agent" is required!')
      }
      
      const value_address_6 = obj["address"]
      if (value_address_6 !== undefined) {
        json += ",\"address\":"
        
          if (value_address_6 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_address_6 === "string" ||
            value_address_6 === null ||
            value_address_6 instanceof Date ||
            value_address_6 instanceof RegExp ||
            (
              typeof value_address_6 === "object" &&
              typeof value_address_6.toString === "function" &&
              value_address_6.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_address_6 !== 'string') {
          if (value_address_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_address_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_address_6.toISOString() + JSON_STR_QUOTE
          } else if (value_address_6 instanceof RegExp) {
            json += asString(value_address_6.source)
          } else {
            json += asString(value_address_6.toString())
          }
        } else {
          json += asString(value_address_6)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Device/properties/address' does not match schema definition.")
  
      } else {
        throw new Error('"address" is required!')
      }
      
      const value_created_at_7 = obj["created_at"]
      if (value_created_at_7 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_7)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_last_seen_at_8 = obj["last_seen_at"]
      if (value_last_seen_at_8 !== undefined) {
        json += ",\"last_seen_at\":"
        json += asDateTime(value_last_seen_at_8)
      } else {
        throw new Error('"last_seen_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/DeviceList/properties/data"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/DeviceList/properties/data' does not match schema definition.")
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
    

      // "contract#/components/schemas/DeviceList"
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

const Identity = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/Identity"
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
      
      const value_provider_2 = obj["provider"]
      if (value_provider_2 !== undefined) {
        json += ",\"provider\":"
        
        if (typeof value_provider_2 !== 'string') {
          if (value_provider_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_provider_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_provider_2.toISOString() + JSON_STR_QUOTE
          } else if (value_provider_2 instanceof RegExp) {
            json += asString(value_provider_2.source)
          } else {
            json += asString(value_provider_2.toString())
          }
        } else {
          json += asString(value_provider_2)
        }
        
      } else {
        throw new Error('"provider" is required!')
      }
      
      const value_email_3 = obj["email"]
      if (value_email_3 !== undefined) {
        json += ",\"email\":"
        
          if (value_email_3 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_email_3 === "string" ||
            value_email_3 === null ||
            value_email_3 instanceof Date ||
            value_email_3 instanceof RegExp ||
            (
              typeof value_email_3 === "object" &&
              typeof value_email_3.toString === "function" &&
              value_email_3.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_email_3 !== 'string') {
          if (value_email_3 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_email_3 instanceof Date) {
            json += JSON_STR_QUOTE + value_email_3.toISOString() + JSON_STR_QUOTE
          } else if (value_email_3 instanceof RegExp) {
            json += asString(value_email_3.source)
          } else {
            json += asString(value_email_3.toString())
          }
        } else {
          json += asString(value_email_3)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Identity/properties/email' does not match schema definition.")
  
      } else {
        throw new Error('"email" is required!')
      }
      
      const value_created_at_4 = obj["created_at"]
      if (value_created_at_4 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_4)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_last_used_at_5 = obj["last_used_at"]
      if (value_last_used_at_5 !== undefined) {
        json += ",\"last_used_at\":"
        json += asDateTime(value_last_used_at_5)
      } else {
        throw new Error('"last_used_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const IdentityList = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/Identity"
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
      
      const value_provider_4 = obj["provider"]
      if (value_provider_4 !== undefined) {
        json += ",\"provider\":"
        
        if (typeof value_provider_4 !== 'string') {
          if (value_provider_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_provider_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_provider_4.toISOString() + JSON_STR_QUOTE
          } else if (value_provider_4 instanceof RegExp) {
            json += asString(value_provider_4.source)
          } else {
            json += asString(value_provider_4.toString())
          }
        } else {
          json += asString(value_provider_4)
        }
        
      } else {
        throw new Error('"provider" is required!')
      }
      
      const value_email_5 = obj["email"]
      if (value_email_5 !== undefined) {
        json += ",\"email\":"
        
          if (value_email_5 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_email_5 === "string" ||
            value_email_5 === null ||
            value_email_5 instanceof Date ||
            value_email_5 instanceof RegExp ||
            (
              typeof value_email_5 === "object" &&
              typeof value_email_5.toString === "function" &&
              value_email_5.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_email_5 !== 'string') {
          if (value_email_5 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_email_5 instanceof Date) {
            json += JSON_STR_QUOTE + value_email_5.toISOString() + JSON_STR_QUOTE
          } else if (value_email_5 instanceof RegExp) {
            json += asString(value_email_5.source)
          } else {
            json += asString(value_email_5.toString())
          }
        } else {
          json += asString(value_email_5)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Identity/properties/email' does not match schema definition.")
  
      } else {
        throw new Error('"email" is required!')
      }
      
      const value_created_at_6 = obj["created_at"]
      if (value_created_at_6 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_6)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_last_used_at_7 = obj["last_used_at"]
      if (value_last_used_at_7 !== undefined) {
        json += ",\"last_used_at\":"
        json += asDateTime(value_last_used_at_7)
      } else {
        throw new Error('"last_used_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/IdentityList/properties/data"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/IdentityList/properties/data' does not match schema definition.")
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

        
      const value_next_10 = obj["next"]
      if (value_next_10 !== undefined) {
        json += "{\"next\":"
        
          if (value_next_10 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_next_10 === "string" ||
            value_next_10 === null ||
            value_next_10 instanceof Date ||
            value_next_10 instanceof RegExp ||
            (
              typeof value_next_10 === "object" &&
              typeof value_next_10.toString === "function" &&
              value_next_10.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_next_10 !== 'string') {
          if (value_next_10 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_next_10 instanceof Date) {
            json += JSON_STR_QUOTE + value_next_10.toISOString() + JSON_STR_QUOTE
          } else if (value_next_10 instanceof RegExp) {
            json += asString(value_next_10.source)
          } else {
            json += asString(value_next_10.toString())
          }
        } else {
          json += asString(value_next_10)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/next' does not match schema definition.")
  
      } else {
        throw new Error('"next" is required!')
      }
      
      const value_prev_11 = obj["prev"]
      if (value_prev_11 !== undefined) {
        json += ",\"prev\":"
        
          if (value_prev_11 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_prev_11 === "string" ||
            value_prev_11 === null ||
            value_prev_11 instanceof Date ||
            value_prev_11 instanceof RegExp ||
            (
              typeof value_prev_11 === "object" &&
              typeof value_prev_11.toString === "function" &&
              value_prev_11.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_prev_11 !== 'string') {
          if (value_prev_11 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_prev_11 instanceof Date) {
            json += JSON_STR_QUOTE + value_prev_11.toISOString() + JSON_STR_QUOTE
          } else if (value_prev_11 instanceof RegExp) {
            json += asString(value_prev_11.source)
          } else {
            json += asString(value_prev_11.toString())
          }
        } else {
          json += asString(value_prev_11)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/prev' does not match schema definition.")
  
      } else {
        throw new Error('"prev" is required!')
      }
      
      const value_total_12 = obj["total"]
      if (value_total_12 !== undefined) {
        json += ",\"total\":"
        
          if (value_total_12 === null) {
            json += JSON_STR_NULL
          }
          
          else if(Number.isInteger(value_total_12) || value_total_12 === null) {
            json += asInteger(value_total_12)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/total' does not match schema definition.")
  
      } else {
        throw new Error('"total" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/IdentityList"
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
      
      const value_meta_8 = obj["meta"]
      if (value_meta_8 !== undefined) {
        json += ",\"meta\":"
        json += anonymous3(value_meta_8)
      } else {
        throw new Error('"meta" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const Invitation = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/Invitation"
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
      
      const value_role_3 = obj["role"]
      if (value_role_3 !== undefined) {
        json += ",\"role\":"
        json += asUnsafeString(value_role_3)
      } else {
        throw new Error('"role" is required!')
      }
      
      const value_created_at_4 = obj["created_at"]
      if (value_created_at_4 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_4)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_5 = obj["created_by"]
      if (value_created_by_5 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_5 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_5 === "string" ||
            value_created_by_5 === null ||
            value_created_by_5 instanceof Date ||
            value_created_by_5 instanceof RegExp ||
            (
              typeof value_created_by_5 === "object" &&
              typeof value_created_by_5.toString === "function" &&
              value_created_by_5.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_5 !== 'string') {
          if (value_created_by_5 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_5 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_5.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_5 instanceof RegExp) {
            json += asString(value_created_by_5.source)
          } else {
            json += asString(value_created_by_5.toString())
          }
        } else {
          json += asString(value_created_by_5)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_expires_at_6 = obj["expires_at"]
      if (value_expires_at_6 !== undefined) {
        json += ",\"expires_at\":"
        json += asDateTime(value_expires_at_6)
      } else {
        throw new Error('"expires_at" is required!')
      }
      
      const value_accepted_at_7 = obj["accepted_at"]
      if (value_accepted_at_7 !== undefined) {
        json += ",\"accepted_at\":"
        
          if (value_accepted_at_7 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_accepted_at_7 === "string" ||
            value_accepted_at_7 === null ||
            value_accepted_at_7 instanceof Date ||
            value_accepted_at_7 instanceof RegExp ||
            (
              typeof value_accepted_at_7 === "object" &&
              typeof value_accepted_at_7.toString === "function" &&
              value_accepted_at_7.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_accepted_at_7)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"accepted_at" is required!')
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
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const InvitationAccepted = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/InvitationAccepted"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_tenant_id_1 = obj["tenant_id"]
      if (value_tenant_id_1 !== undefined) {
        json += "{\"tenant_id\":"
        
        if (typeof value_tenant_id_1 !== 'string') {
          if (value_tenant_id_1 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_tenant_id_1 instanceof Date) {
            json += JSON_STR_QUOTE + value_tenant_id_1.toISOString() + JSON_STR_QUOTE
          } else if (value_tenant_id_1 instanceof RegExp) {
            json += asString(value_tenant_id_1.source)
          } else {
            json += asString(value_tenant_id_1.toString())
          }
        } else {
          json += asString(value_tenant_id_1)
        }
        
      } else {
        throw new Error('"tenant_id" is required!')
      }
      
      const value_user_id_2 = obj["user_id"]
      if (value_user_id_2 !== undefined) {
        json += ",\"user_id\":"
        
        if (typeof value_user_id_2 !== 'string') {
          if (value_user_id_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_user_id_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_user_id_2.toISOString() + JSON_STR_QUOTE
          } else if (value_user_id_2 instanceof RegExp) {
            json += asString(value_user_id_2.source)
          } else {
            json += asString(value_user_id_2.toString())
          }
        } else {
          json += asString(value_user_id_2)
        }
        
      } else {
        throw new Error('"user_id" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const InvitationList = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/Invitation"
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
      
      const value_role_5 = obj["role"]
      if (value_role_5 !== undefined) {
        json += ",\"role\":"
        json += asUnsafeString(value_role_5)
      } else {
        throw new Error('"role" is required!')
      }
      
      const value_created_at_6 = obj["created_at"]
      if (value_created_at_6 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_6)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_7 = obj["created_by"]
      if (value_created_by_7 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_7 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_7 === "string" ||
            value_created_by_7 === null ||
            value_created_by_7 instanceof Date ||
            value_created_by_7 instanceof RegExp ||
            (
              typeof value_created_by_7 === "object" &&
              typeof value_created_by_7.toString === "function" &&
              value_created_by_7.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_7 !== 'string') {
          if (value_created_by_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_7.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_7 instanceof RegExp) {
            json += asString(value_created_by_7.source)
          } else {
            json += asString(value_created_by_7.toString())
          }
        } else {
          json += asString(value_created_by_7)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_expires_at_8 = obj["expires_at"]
      if (value_expires_at_8 !== undefined) {
        json += ",\"expires_at\":"
        json += asDateTime(value_expires_at_8)
      } else {
        throw new Error('"expires_at" is required!')
      }
      
      const value_accepted_at_9 = obj["accepted_at"]
      if (value_accepted_at_9 !== undefined) {
        json += ",\"accepted_at\":"
        
          if (value_accepted_at_9 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_accepted_at_9 === "string" ||
            value_accepted_at_9 === null ||
            value_accepted_at_9 instanceof Date ||
            value_accepted_at_9 instanceof RegExp ||
            (
              typeof value_accepted_at_9 === "object" &&
              typeof value_accepted_at_9.toString === "function" &&
              value_accepted_at_9.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_accepted_at_9)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"accepted_at" is required!')
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
      // "contract#/components/schemas/InvitationList/properties/data"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/InvitationList/properties/data' does not match schema definition.")
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
    

      // "contract#/components/schemas/InvitationList"
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
        json += anonymous3(value_meta_11)
      } else {
        throw new Error('"meta" is required!')
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
      
      const value_created_by_15 = obj["created_by"]
      if (value_created_by_15 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_15 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_15 === "string" ||
            value_created_by_15 === null ||
            value_created_by_15 instanceof Date ||
            value_created_by_15 instanceof RegExp ||
            (
              typeof value_created_by_15 === "object" &&
              typeof value_created_by_15.toString === "function" &&
              value_created_by_15.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_15 !== 'string') {
          if (value_created_by_15 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_15 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_15.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_15 instanceof RegExp) {
            json += asString(value_created_by_15.source)
          } else {
            json += asString(value_created_by_15.toString())
          }
        } else {
          json += asString(value_created_by_15)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_updated_at_16 = obj["updated_at"]
      if (value_updated_at_16 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_16)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
      const value_updated_by_17 = obj["updated_by"]
      if (value_updated_by_17 !== undefined) {
        json += ",\"updated_by\":"
        
          if (value_updated_by_17 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_updated_by_17 === "string" ||
            value_updated_by_17 === null ||
            value_updated_by_17 instanceof Date ||
            value_updated_by_17 instanceof RegExp ||
            (
              typeof value_updated_by_17 === "object" &&
              typeof value_updated_by_17.toString === "function" &&
              value_updated_by_17.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_updated_by_17 !== 'string') {
          if (value_updated_by_17 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_updated_by_17 instanceof Date) {
            json += JSON_STR_QUOTE + value_updated_by_17.toISOString() + JSON_STR_QUOTE
          } else if (value_updated_by_17 instanceof RegExp) {
            json += asString(value_updated_by_17.source)
          } else {
            json += asString(value_updated_by_17.toString())
          }
        } else {
          json += asString(value_updated_by_17)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"updated_by" is required!')
      }
      
      const value_finalized_at_18 = obj["finalized_at"]
      if (value_finalized_at_18 !== undefined) {
        json += ",\"finalized_at\":"
        
          if (value_finalized_at_18 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_finalized_at_18 === "string" ||
            value_finalized_at_18 === null ||
            value_finalized_at_18 instanceof Date ||
            value_finalized_at_18 instanceof RegExp ||
            (
              typeof value_finalized_at_18 === "object" &&
              typeof value_finalized_at_18.toString === "function" &&
              value_finalized_at_18.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_finalized_at_18)
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

const InvoiceCreatedEvent = function anonymous(validator,serializer
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
      function anonymous3 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_sku_13 = obj["sku"]
      if (value_sku_13 !== undefined) {
        json += "{\"sku\":"
        
        if (typeof value_sku_13 !== 'string') {
          if (value_sku_13 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_sku_13 instanceof Date) {
            json += JSON_STR_QUOTE + value_sku_13.toISOString() + JSON_STR_QUOTE
          } else if (value_sku_13 instanceof RegExp) {
            json += asString(value_sku_13.source)
          } else {
            json += asString(value_sku_13.toString())
          }
        } else {
          json += asString(value_sku_13)
        }
        
      } else {
        throw new Error('"sku" is required!')
      }
      
      const value_description_14 = obj["description"]
      if (value_description_14 !== undefined) {
        json += ",\"description\":"
        
          if (value_description_14 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_description_14 === "string" ||
            value_description_14 === null ||
            value_description_14 instanceof Date ||
            value_description_14 instanceof RegExp ||
            (
              typeof value_description_14 === "object" &&
              typeof value_description_14.toString === "function" &&
              value_description_14.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_description_14 !== 'string') {
          if (value_description_14 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_description_14 instanceof Date) {
            json += JSON_STR_QUOTE + value_description_14.toISOString() + JSON_STR_QUOTE
          } else if (value_description_14 instanceof RegExp) {
            json += asString(value_description_14.source)
          } else {
            json += asString(value_description_14.toString())
          }
        } else {
          json += asString(value_description_14)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/InvoiceItem/properties/description' does not match schema definition.")
  
      } else {
        throw new Error('"description" is required!')
      }
      
      const value_qty_15 = obj["qty"]
      if (value_qty_15 !== undefined) {
        json += ",\"qty\":"
        json += asInteger(value_qty_15)
      } else {
        throw new Error('"qty" is required!')
      }
      
      const value_unit_amount_16 = obj["unit_amount"]
      if (value_unit_amount_16 !== undefined) {
        json += ",\"unit_amount\":"
        json += asInteger(value_unit_amount_16)
      } else {
        throw new Error('"unit_amount" is required!')
      }
      
      const value_amount_17 = obj["amount"]
      if (value_amount_17 !== undefined) {
        json += ",\"amount\":"
        json += asInteger(value_amount_17)
      } else {
        throw new Error('"amount" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous2 (obj) {
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
        json += anonymous3(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += anonymous3(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/Invoice"
      function anonymous1 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_6 = obj["id"]
      if (value_id_6 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_6 !== 'string') {
          if (value_id_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_6.toISOString() + JSON_STR_QUOTE
          } else if (value_id_6 instanceof RegExp) {
            json += asString(value_id_6.source)
          } else {
            json += asString(value_id_6.toString())
          }
        } else {
          json += asString(value_id_6)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_customer_id_7 = obj["customer_id"]
      if (value_customer_id_7 !== undefined) {
        json += ",\"customer_id\":"
        
        if (typeof value_customer_id_7 !== 'string') {
          if (value_customer_id_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_customer_id_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_customer_id_7.toISOString() + JSON_STR_QUOTE
          } else if (value_customer_id_7 instanceof RegExp) {
            json += asString(value_customer_id_7.source)
          } else {
            json += asString(value_customer_id_7.toString())
          }
        } else {
          json += asString(value_customer_id_7)
        }
        
      } else {
        throw new Error('"customer_id" is required!')
      }
      
      const value_number_8 = obj["number"]
      if (value_number_8 !== undefined) {
        json += ",\"number\":"
        
          if (value_number_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_number_8 === "string" ||
            value_number_8 === null ||
            value_number_8 instanceof Date ||
            value_number_8 instanceof RegExp ||
            (
              typeof value_number_8 === "object" &&
              typeof value_number_8.toString === "function" &&
              value_number_8.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_number_8 !== 'string') {
          if (value_number_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_number_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_number_8.toISOString() + JSON_STR_QUOTE
          } else if (value_number_8 instanceof RegExp) {
            json += asString(value_number_8.source)
          } else {
            json += asString(value_number_8.toString())
          }
        } else {
          json += asString(value_number_8)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Invoice/properties/number' does not match schema definition.")
  
      } else {
        throw new Error('"number" is required!')
      }
      
      const value_status_9 = obj["status"]
      if (value_status_9 !== undefined) {
        json += ",\"status\":"
        json += asUnsafeString(value_status_9)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_currency_10 = obj["currency"]
      if (value_currency_10 !== undefined) {
        json += ",\"currency\":"
        
        if (typeof value_currency_10 !== 'string') {
          if (value_currency_10 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_currency_10 instanceof Date) {
            json += JSON_STR_QUOTE + value_currency_10.toISOString() + JSON_STR_QUOTE
          } else if (value_currency_10 instanceof RegExp) {
            json += asString(value_currency_10.source)
          } else {
            json += asString(value_currency_10.toString())
          }
        } else {
          json += asString(value_currency_10)
        }
        
      } else {
        throw new Error('"currency" is required!')
      }
      
      const value_items_11 = obj["items"]
      if (value_items_11 !== undefined) {
        json += ",\"items\":"
        json += anonymous2(value_items_11)
      } else {
        throw new Error('"items" is required!')
      }
      
      const value_total_amount_18 = obj["total_amount"]
      if (value_total_amount_18 !== undefined) {
        json += ",\"total_amount\":"
        json += asInteger(value_total_amount_18)
      } else {
        throw new Error('"total_amount" is required!')
      }
      
      const value_created_at_19 = obj["created_at"]
      if (value_created_at_19 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_19)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_20 = obj["created_by"]
      if (value_created_by_20 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_20 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_20 === "string" ||
            value_created_by_20 === null ||
            value_created_by_20 instanceof Date ||
            value_created_by_20 instanceof RegExp ||
            (
              typeof value_created_by_20 === "object" &&
              typeof value_created_by_20.toString === "function" &&
              value_created_by_20.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_20 !== 'string') {
          if (value_created_by_20 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_20 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_20.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_20 instanceof RegExp) {
            json += asString(value_created_by_20.source)
          } else {
            json += asString(value_created_by_20.toString())
          }
        } else {
          json += asString(value_created_by_20)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_updated_at_21 = obj["updated_at"]
      if (value_updated_at_21 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_21)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
      const value_updated_by_22 = obj["updated_by"]
      if (value_updated_by_22 !== undefined) {
        json += ",\"updated_by\":"
        
          if (value_updated_by_22 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_updated_by_22 === "string" ||
            value_updated_by_22 === null ||
            value_updated_by_22 instanceof Date ||
            value_updated_by_22 instanceof RegExp ||
            (
              typeof value_updated_by_22 === "object" &&
              typeof value_updated_by_22.toString === "function" &&
              value_updated_by_22.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_updated_by_22 !== 'string') {
          if (value_updated_by_22 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_updated_by_22 instanceof Date) {
            json += JSON_STR_QUOTE + value_updated_by_22.toISOString() + JSON_STR_QUOTE
          } else if (value_updated_by_22 instanceof RegExp) {
            json += asString(value_updated_by_22.source)
          } else {
            json += asString(value_updated_by_22.toString())
          }
        } else {
          json += asString(value_updated_by_22)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"updated_by" is required!')
      }
      
      const value_finalized_at_23 = obj["finalized_at"]
      if (value_finalized_at_23 !== undefined) {
        json += ",\"finalized_at\":"
        
          if (value_finalized_at_23 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_finalized_at_23 === "string" ||
            value_finalized_at_23 === null ||
            value_finalized_at_23 instanceof Date ||
            value_finalized_at_23 instanceof RegExp ||
            (
              typeof value_finalized_at_23 === "object" &&
              typeof value_finalized_at_23.toString === "function" &&
              value_finalized_at_23.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_finalized_at_23)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"finalized_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/InvoiceCreatedEvent"
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
      
      const value_type_2 = obj["type"]
      if (value_type_2 !== undefined) {
        json += ",\"type\":"
        
        if (typeof value_type_2 !== 'string') {
          if (value_type_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_type_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_type_2.toISOString() + JSON_STR_QUOTE
          } else if (value_type_2 instanceof RegExp) {
            json += asString(value_type_2.source)
          } else {
            json += asString(value_type_2.toString())
          }
        } else {
          json += asString(value_type_2)
        }
        
      } else {
        throw new Error('"type" is required!')
      }
      
      const value_timestamp_3 = obj["timestamp"]
      if (value_timestamp_3 !== undefined) {
        json += ",\"timestamp\":"
        json += asDateTime(value_timestamp_3)
      } else {
        throw new Error('"timestamp" is required!')
      }
      
      const value_data_4 = obj["data"]
      if (value_data_4 !== undefined) {
        json += ",\"data\":"
        json += anonymous1(value_data_4)
      } else {
        throw new Error('"data" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const InvoiceFinalizedEvent = function anonymous(validator,serializer
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
      function anonymous3 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_sku_13 = obj["sku"]
      if (value_sku_13 !== undefined) {
        json += "{\"sku\":"
        
        if (typeof value_sku_13 !== 'string') {
          if (value_sku_13 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_sku_13 instanceof Date) {
            json += JSON_STR_QUOTE + value_sku_13.toISOString() + JSON_STR_QUOTE
          } else if (value_sku_13 instanceof RegExp) {
            json += asString(value_sku_13.source)
          } else {
            json += asString(value_sku_13.toString())
          }
        } else {
          json += asString(value_sku_13)
        }
        
      } else {
        throw new Error('"sku" is required!')
      }
      
      const value_description_14 = obj["description"]
      if (value_description_14 !== undefined) {
        json += ",\"description\":"
        
          if (value_description_14 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_description_14 === "string" ||
            value_description_14 === null ||
            value_description_14 instanceof Date ||
            value_description_14 instanceof RegExp ||
            (
              typeof value_description_14 === "object" &&
              typeof value_description_14.toString === "function" &&
              value_description_14.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_description_14 !== 'string') {
          if (value_description_14 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_description_14 instanceof Date) {
            json += JSON_STR_QUOTE + value_description_14.toISOString() + JSON_STR_QUOTE
          } else if (value_description_14 instanceof RegExp) {
            json += asString(value_description_14.source)
          } else {
            json += asString(value_description_14.toString())
          }
        } else {
          json += asString(value_description_14)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/InvoiceItem/properties/description' does not match schema definition.")
  
      } else {
        throw new Error('"description" is required!')
      }
      
      const value_qty_15 = obj["qty"]
      if (value_qty_15 !== undefined) {
        json += ",\"qty\":"
        json += asInteger(value_qty_15)
      } else {
        throw new Error('"qty" is required!')
      }
      
      const value_unit_amount_16 = obj["unit_amount"]
      if (value_unit_amount_16 !== undefined) {
        json += ",\"unit_amount\":"
        json += asInteger(value_unit_amount_16)
      } else {
        throw new Error('"unit_amount" is required!')
      }
      
      const value_amount_17 = obj["amount"]
      if (value_amount_17 !== undefined) {
        json += ",\"amount\":"
        json += asInteger(value_amount_17)
      } else {
        throw new Error('"amount" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous2 (obj) {
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
        json += anonymous3(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += anonymous3(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/Invoice"
      function anonymous1 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_6 = obj["id"]
      if (value_id_6 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_6 !== 'string') {
          if (value_id_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_6.toISOString() + JSON_STR_QUOTE
          } else if (value_id_6 instanceof RegExp) {
            json += asString(value_id_6.source)
          } else {
            json += asString(value_id_6.toString())
          }
        } else {
          json += asString(value_id_6)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_customer_id_7 = obj["customer_id"]
      if (value_customer_id_7 !== undefined) {
        json += ",\"customer_id\":"
        
        if (typeof value_customer_id_7 !== 'string') {
          if (value_customer_id_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_customer_id_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_customer_id_7.toISOString() + JSON_STR_QUOTE
          } else if (value_customer_id_7 instanceof RegExp) {
            json += asString(value_customer_id_7.source)
          } else {
            json += asString(value_customer_id_7.toString())
          }
        } else {
          json += asString(value_customer_id_7)
        }
        
      } else {
        throw new Error('"customer_id" is required!')
      }
      
      const value_number_8 = obj["number"]
      if (value_number_8 !== undefined) {
        json += ",\"number\":"
        
          if (value_number_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_number_8 === "string" ||
            value_number_8 === null ||
            value_number_8 instanceof Date ||
            value_number_8 instanceof RegExp ||
            (
              typeof value_number_8 === "object" &&
              typeof value_number_8.toString === "function" &&
              value_number_8.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_number_8 !== 'string') {
          if (value_number_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_number_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_number_8.toISOString() + JSON_STR_QUOTE
          } else if (value_number_8 instanceof RegExp) {
            json += asString(value_number_8.source)
          } else {
            json += asString(value_number_8.toString())
          }
        } else {
          json += asString(value_number_8)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Invoice/properties/number' does not match schema definition.")
  
      } else {
        throw new Error('"number" is required!')
      }
      
      const value_status_9 = obj["status"]
      if (value_status_9 !== undefined) {
        json += ",\"status\":"
        json += asUnsafeString(value_status_9)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_currency_10 = obj["currency"]
      if (value_currency_10 !== undefined) {
        json += ",\"currency\":"
        
        if (typeof value_currency_10 !== 'string') {
          if (value_currency_10 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_currency_10 instanceof Date) {
            json += JSON_STR_QUOTE + value_currency_10.toISOString() + JSON_STR_QUOTE
          } else if (value_currency_10 instanceof RegExp) {
            json += asString(value_currency_10.source)
          } else {
            json += asString(value_currency_10.toString())
          }
        } else {
          json += asString(value_currency_10)
        }
        
      } else {
        throw new Error('"currency" is required!')
      }
      
      const value_items_11 = obj["items"]
      if (value_items_11 !== undefined) {
        json += ",\"items\":"
        json += anonymous2(value_items_11)
      } else {
        throw new Error('"items" is required!')
      }
      
      const value_total_amount_18 = obj["total_amount"]
      if (value_total_amount_18 !== undefined) {
        json += ",\"total_amount\":"
        json += asInteger(value_total_amount_18)
      } else {
        throw new Error('"total_amount" is required!')
      }
      
      const value_created_at_19 = obj["created_at"]
      if (value_created_at_19 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_19)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_20 = obj["created_by"]
      if (value_created_by_20 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_20 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_20 === "string" ||
            value_created_by_20 === null ||
            value_created_by_20 instanceof Date ||
            value_created_by_20 instanceof RegExp ||
            (
              typeof value_created_by_20 === "object" &&
              typeof value_created_by_20.toString === "function" &&
              value_created_by_20.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_20 !== 'string') {
          if (value_created_by_20 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_20 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_20.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_20 instanceof RegExp) {
            json += asString(value_created_by_20.source)
          } else {
            json += asString(value_created_by_20.toString())
          }
        } else {
          json += asString(value_created_by_20)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_updated_at_21 = obj["updated_at"]
      if (value_updated_at_21 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_21)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
      const value_updated_by_22 = obj["updated_by"]
      if (value_updated_by_22 !== undefined) {
        json += ",\"updated_by\":"
        
          if (value_updated_by_22 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_updated_by_22 === "string" ||
            value_updated_by_22 === null ||
            value_updated_by_22 instanceof Date ||
            value_updated_by_22 instanceof RegExp ||
            (
              typeof value_updated_by_22 === "object" &&
              typeof value_updated_by_22.toString === "function" &&
              value_updated_by_22.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_updated_by_22 !== 'string') {
          if (value_updated_by_22 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_updated_by_22 instanceof Date) {
            json += JSON_STR_QUOTE + value_updated_by_22.toISOString() + JSON_STR_QUOTE
          } else if (value_updated_by_22 instanceof RegExp) {
            json += asString(value_updated_by_22.source)
          } else {
            json += asString(value_updated_by_22.toString())
          }
        } else {
          json += asString(value_updated_by_22)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"updated_by" is required!')
      }
      
      const value_finalized_at_23 = obj["finalized_at"]
      if (value_finalized_at_23 !== undefined) {
        json += ",\"finalized_at\":"
        
          if (value_finalized_at_23 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_finalized_at_23 === "string" ||
            value_finalized_at_23 === null ||
            value_finalized_at_23 instanceof Date ||
            value_finalized_at_23 instanceof RegExp ||
            (
              typeof value_finalized_at_23 === "object" &&
              typeof value_finalized_at_23.toString === "function" &&
              value_finalized_at_23.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_finalized_at_23)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"finalized_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/InvoiceFinalizedEvent"
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
      
      const value_type_2 = obj["type"]
      if (value_type_2 !== undefined) {
        json += ",\"type\":"
        
        if (typeof value_type_2 !== 'string') {
          if (value_type_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_type_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_type_2.toISOString() + JSON_STR_QUOTE
          } else if (value_type_2 instanceof RegExp) {
            json += asString(value_type_2.source)
          } else {
            json += asString(value_type_2.toString())
          }
        } else {
          json += asString(value_type_2)
        }
        
      } else {
        throw new Error('"type" is required!')
      }
      
      const value_timestamp_3 = obj["timestamp"]
      if (value_timestamp_3 !== undefined) {
        json += ",\"timestamp\":"
        json += asDateTime(value_timestamp_3)
      } else {
        throw new Error('"timestamp" is required!')
      }
      
      const value_data_4 = obj["data"]
      if (value_data_4 !== undefined) {
        json += ",\"data\":"
        json += anonymous1(value_data_4)
      } else {
        throw new Error('"data" is required!')
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
      
      const value_created_by_10 = obj["created_by"]
      if (value_created_by_10 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_10 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_10 === "string" ||
            value_created_by_10 === null ||
            value_created_by_10 instanceof Date ||
            value_created_by_10 instanceof RegExp ||
            (
              typeof value_created_by_10 === "object" &&
              typeof value_created_by_10.toString === "function" &&
              value_created_by_10.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_10 !== 'string') {
          if (value_created_by_10 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_10 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_10.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_10 instanceof RegExp) {
            json += asString(value_created_by_10.source)
          } else {
            json += asString(value_created_by_10.toString())
          }
        } else {
          json += asString(value_created_by_10)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_updated_at_11 = obj["updated_at"]
      if (value_updated_at_11 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_11)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
      const value_updated_by_12 = obj["updated_by"]
      if (value_updated_by_12 !== undefined) {
        json += ",\"updated_by\":"
        
          if (value_updated_by_12 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_updated_by_12 === "string" ||
            value_updated_by_12 === null ||
            value_updated_by_12 instanceof Date ||
            value_updated_by_12 instanceof RegExp ||
            (
              typeof value_updated_by_12 === "object" &&
              typeof value_updated_by_12.toString === "function" &&
              value_updated_by_12.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_updated_by_12 !== 'string') {
          if (value_updated_by_12 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_updated_by_12 instanceof Date) {
            json += JSON_STR_QUOTE + value_updated_by_12.toISOString() + JSON_STR_QUOTE
          } else if (value_updated_by_12 instanceof RegExp) {
            json += asString(value_updated_by_12.source)
          } else {
            json += asString(value_updated_by_12.toString())
          }
        } else {
          json += asString(value_updated_by_12)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"updated_by" is required!')
      }
      
      const value_finalized_at_13 = obj["finalized_at"]
      if (value_finalized_at_13 !== undefined) {
        json += ",\"finalized_at\":"
        
          if (value_finalized_at_13 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_finalized_at_13 === "string" ||
            value_finalized_at_13 === null ||
            value_finalized_at_13 instanceof Date ||
            value_finalized_at_13 instanceof RegExp ||
            (
              typeof value_finalized_at_13 === "object" &&
              typeof value_finalized_at_13.toString === "function" &&
              value_finalized_at_13.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_finalized_at_13)
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

        
      const value_next_16 = obj["next"]
      if (value_next_16 !== undefined) {
        json += "{\"next\":"
        
          if (value_next_16 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_next_16 === "string" ||
            value_next_16 === null ||
            value_next_16 instanceof Date ||
            value_next_16 instanceof RegExp ||
            (
              typeof value_next_16 === "object" &&
              typeof value_next_16.toString === "function" &&
              value_next_16.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_next_16 !== 'string') {
          if (value_next_16 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_next_16 instanceof Date) {
            json += JSON_STR_QUOTE + value_next_16.toISOString() + JSON_STR_QUOTE
          } else if (value_next_16 instanceof RegExp) {
            json += asString(value_next_16.source)
          } else {
            json += asString(value_next_16.toString())
          }
        } else {
          json += asString(value_next_16)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/next' does not match schema definition.")
  
      } else {
        throw new Error('"next" is required!')
      }
      
      const value_prev_17 = obj["prev"]
      if (value_prev_17 !== undefined) {
        json += ",\"prev\":"
        
          if (value_prev_17 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_prev_17 === "string" ||
            value_prev_17 === null ||
            value_prev_17 instanceof Date ||
            value_prev_17 instanceof RegExp ||
            (
              typeof value_prev_17 === "object" &&
              typeof value_prev_17.toString === "function" &&
              value_prev_17.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_prev_17 !== 'string') {
          if (value_prev_17 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_prev_17 instanceof Date) {
            json += JSON_STR_QUOTE + value_prev_17.toISOString() + JSON_STR_QUOTE
          } else if (value_prev_17 instanceof RegExp) {
            json += asString(value_prev_17.source)
          } else {
            json += asString(value_prev_17.toString())
          }
        } else {
          json += asString(value_prev_17)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/prev' does not match schema definition.")
  
      } else {
        throw new Error('"prev" is required!')
      }
      
      const value_total_18 = obj["total"]
      if (value_total_18 !== undefined) {
        json += ",\"total\":"
        
          if (value_total_18 === null) {
            json += JSON_STR_NULL
          }
          
          else if(Number.isInteger(value_total_18) || value_total_18 === null) {
            json += asInteger(value_total_18)
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
      
      const value_meta_14 = obj["meta"]
      if (value_meta_14 !== undefined) {
        json += ",\"meta\":"
        json += anonymous3(value_meta_14)
      } else {
        throw new Error('"meta" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const InvoicePaidEvent = function anonymous(validator,serializer
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
      function anonymous3 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_sku_13 = obj["sku"]
      if (value_sku_13 !== undefined) {
        json += "{\"sku\":"
        
        if (typeof value_sku_13 !== 'string') {
          if (value_sku_13 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_sku_13 instanceof Date) {
            json += JSON_STR_QUOTE + value_sku_13.toISOString() + JSON_STR_QUOTE
          } else if (value_sku_13 instanceof RegExp) {
            json += asString(value_sku_13.source)
          } else {
            json += asString(value_sku_13.toString())
          }
        } else {
          json += asString(value_sku_13)
        }
        
      } else {
        throw new Error('"sku" is required!')
      }
      
      const value_description_14 = obj["description"]
      if (value_description_14 !== undefined) {
        json += ",\"description\":"
        
          if (value_description_14 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_description_14 === "string" ||
            value_description_14 === null ||
            value_description_14 instanceof Date ||
            value_description_14 instanceof RegExp ||
            (
              typeof value_description_14 === "object" &&
              typeof value_description_14.toString === "function" &&
              value_description_14.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_description_14 !== 'string') {
          if (value_description_14 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_description_14 instanceof Date) {
            json += JSON_STR_QUOTE + value_description_14.toISOString() + JSON_STR_QUOTE
          } else if (value_description_14 instanceof RegExp) {
            json += asString(value_description_14.source)
          } else {
            json += asString(value_description_14.toString())
          }
        } else {
          json += asString(value_description_14)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/InvoiceItem/properties/description' does not match schema definition.")
  
      } else {
        throw new Error('"description" is required!')
      }
      
      const value_qty_15 = obj["qty"]
      if (value_qty_15 !== undefined) {
        json += ",\"qty\":"
        json += asInteger(value_qty_15)
      } else {
        throw new Error('"qty" is required!')
      }
      
      const value_unit_amount_16 = obj["unit_amount"]
      if (value_unit_amount_16 !== undefined) {
        json += ",\"unit_amount\":"
        json += asInteger(value_unit_amount_16)
      } else {
        throw new Error('"unit_amount" is required!')
      }
      
      const value_amount_17 = obj["amount"]
      if (value_amount_17 !== undefined) {
        json += ",\"amount\":"
        json += asInteger(value_amount_17)
      } else {
        throw new Error('"amount" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous2 (obj) {
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
        json += anonymous3(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += anonymous3(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/Invoice"
      function anonymous1 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_6 = obj["id"]
      if (value_id_6 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_6 !== 'string') {
          if (value_id_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_6.toISOString() + JSON_STR_QUOTE
          } else if (value_id_6 instanceof RegExp) {
            json += asString(value_id_6.source)
          } else {
            json += asString(value_id_6.toString())
          }
        } else {
          json += asString(value_id_6)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_customer_id_7 = obj["customer_id"]
      if (value_customer_id_7 !== undefined) {
        json += ",\"customer_id\":"
        
        if (typeof value_customer_id_7 !== 'string') {
          if (value_customer_id_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_customer_id_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_customer_id_7.toISOString() + JSON_STR_QUOTE
          } else if (value_customer_id_7 instanceof RegExp) {
            json += asString(value_customer_id_7.source)
          } else {
            json += asString(value_customer_id_7.toString())
          }
        } else {
          json += asString(value_customer_id_7)
        }
        
      } else {
        throw new Error('"customer_id" is required!')
      }
      
      const value_number_8 = obj["number"]
      if (value_number_8 !== undefined) {
        json += ",\"number\":"
        
          if (value_number_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_number_8 === "string" ||
            value_number_8 === null ||
            value_number_8 instanceof Date ||
            value_number_8 instanceof RegExp ||
            (
              typeof value_number_8 === "object" &&
              typeof value_number_8.toString === "function" &&
              value_number_8.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_number_8 !== 'string') {
          if (value_number_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_number_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_number_8.toISOString() + JSON_STR_QUOTE
          } else if (value_number_8 instanceof RegExp) {
            json += asString(value_number_8.source)
          } else {
            json += asString(value_number_8.toString())
          }
        } else {
          json += asString(value_number_8)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Invoice/properties/number' does not match schema definition.")
  
      } else {
        throw new Error('"number" is required!')
      }
      
      const value_status_9 = obj["status"]
      if (value_status_9 !== undefined) {
        json += ",\"status\":"
        json += asUnsafeString(value_status_9)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_currency_10 = obj["currency"]
      if (value_currency_10 !== undefined) {
        json += ",\"currency\":"
        
        if (typeof value_currency_10 !== 'string') {
          if (value_currency_10 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_currency_10 instanceof Date) {
            json += JSON_STR_QUOTE + value_currency_10.toISOString() + JSON_STR_QUOTE
          } else if (value_currency_10 instanceof RegExp) {
            json += asString(value_currency_10.source)
          } else {
            json += asString(value_currency_10.toString())
          }
        } else {
          json += asString(value_currency_10)
        }
        
      } else {
        throw new Error('"currency" is required!')
      }
      
      const value_items_11 = obj["items"]
      if (value_items_11 !== undefined) {
        json += ",\"items\":"
        json += anonymous2(value_items_11)
      } else {
        throw new Error('"items" is required!')
      }
      
      const value_total_amount_18 = obj["total_amount"]
      if (value_total_amount_18 !== undefined) {
        json += ",\"total_amount\":"
        json += asInteger(value_total_amount_18)
      } else {
        throw new Error('"total_amount" is required!')
      }
      
      const value_created_at_19 = obj["created_at"]
      if (value_created_at_19 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_19)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_20 = obj["created_by"]
      if (value_created_by_20 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_20 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_20 === "string" ||
            value_created_by_20 === null ||
            value_created_by_20 instanceof Date ||
            value_created_by_20 instanceof RegExp ||
            (
              typeof value_created_by_20 === "object" &&
              typeof value_created_by_20.toString === "function" &&
              value_created_by_20.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_20 !== 'string') {
          if (value_created_by_20 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_20 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_20.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_20 instanceof RegExp) {
            json += asString(value_created_by_20.source)
          } else {
            json += asString(value_created_by_20.toString())
          }
        } else {
          json += asString(value_created_by_20)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_updated_at_21 = obj["updated_at"]
      if (value_updated_at_21 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_21)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
      const value_updated_by_22 = obj["updated_by"]
      if (value_updated_by_22 !== undefined) {
        json += ",\"updated_by\":"
        
          if (value_updated_by_22 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_updated_by_22 === "string" ||
            value_updated_by_22 === null ||
            value_updated_by_22 instanceof Date ||
            value_updated_by_22 instanceof RegExp ||
            (
              typeof value_updated_by_22 === "object" &&
              typeof value_updated_by_22.toString === "function" &&
              value_updated_by_22.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_updated_by_22 !== 'string') {
          if (value_updated_by_22 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_updated_by_22 instanceof Date) {
            json += JSON_STR_QUOTE + value_updated_by_22.toISOString() + JSON_STR_QUOTE
          } else if (value_updated_by_22 instanceof RegExp) {
            json += asString(value_updated_by_22.source)
          } else {
            json += asString(value_updated_by_22.toString())
          }
        } else {
          json += asString(value_updated_by_22)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"updated_by" is required!')
      }
      
      const value_finalized_at_23 = obj["finalized_at"]
      if (value_finalized_at_23 !== undefined) {
        json += ",\"finalized_at\":"
        
          if (value_finalized_at_23 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_finalized_at_23 === "string" ||
            value_finalized_at_23 === null ||
            value_finalized_at_23 instanceof Date ||
            value_finalized_at_23 instanceof RegExp ||
            (
              typeof value_finalized_at_23 === "object" &&
              typeof value_finalized_at_23.toString === "function" &&
              value_finalized_at_23.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_finalized_at_23)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"finalized_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/InvoicePaidEvent"
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
      
      const value_type_2 = obj["type"]
      if (value_type_2 !== undefined) {
        json += ",\"type\":"
        
        if (typeof value_type_2 !== 'string') {
          if (value_type_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_type_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_type_2.toISOString() + JSON_STR_QUOTE
          } else if (value_type_2 instanceof RegExp) {
            json += asString(value_type_2.source)
          } else {
            json += asString(value_type_2.toString())
          }
        } else {
          json += asString(value_type_2)
        }
        
      } else {
        throw new Error('"type" is required!')
      }
      
      const value_timestamp_3 = obj["timestamp"]
      if (value_timestamp_3 !== undefined) {
        json += ",\"timestamp\":"
        json += asDateTime(value_timestamp_3)
      } else {
        throw new Error('"timestamp" is required!')
      }
      
      const value_data_4 = obj["data"]
      if (value_data_4 !== undefined) {
        json += ",\"data\":"
        json += anonymous1(value_data_4)
      } else {
        throw new Error('"data" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const InvoiceVoidedEvent = function anonymous(validator,serializer
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
      function anonymous3 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_sku_13 = obj["sku"]
      if (value_sku_13 !== undefined) {
        json += "{\"sku\":"
        
        if (typeof value_sku_13 !== 'string') {
          if (value_sku_13 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_sku_13 instanceof Date) {
            json += JSON_STR_QUOTE + value_sku_13.toISOString() + JSON_STR_QUOTE
          } else if (value_sku_13 instanceof RegExp) {
            json += asString(value_sku_13.source)
          } else {
            json += asString(value_sku_13.toString())
          }
        } else {
          json += asString(value_sku_13)
        }
        
      } else {
        throw new Error('"sku" is required!')
      }
      
      const value_description_14 = obj["description"]
      if (value_description_14 !== undefined) {
        json += ",\"description\":"
        
          if (value_description_14 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_description_14 === "string" ||
            value_description_14 === null ||
            value_description_14 instanceof Date ||
            value_description_14 instanceof RegExp ||
            (
              typeof value_description_14 === "object" &&
              typeof value_description_14.toString === "function" &&
              value_description_14.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_description_14 !== 'string') {
          if (value_description_14 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_description_14 instanceof Date) {
            json += JSON_STR_QUOTE + value_description_14.toISOString() + JSON_STR_QUOTE
          } else if (value_description_14 instanceof RegExp) {
            json += asString(value_description_14.source)
          } else {
            json += asString(value_description_14.toString())
          }
        } else {
          json += asString(value_description_14)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/InvoiceItem/properties/description' does not match schema definition.")
  
      } else {
        throw new Error('"description" is required!')
      }
      
      const value_qty_15 = obj["qty"]
      if (value_qty_15 !== undefined) {
        json += ",\"qty\":"
        json += asInteger(value_qty_15)
      } else {
        throw new Error('"qty" is required!')
      }
      
      const value_unit_amount_16 = obj["unit_amount"]
      if (value_unit_amount_16 !== undefined) {
        json += ",\"unit_amount\":"
        json += asInteger(value_unit_amount_16)
      } else {
        throw new Error('"unit_amount" is required!')
      }
      
      const value_amount_17 = obj["amount"]
      if (value_amount_17 !== undefined) {
        json += ",\"amount\":"
        json += asInteger(value_amount_17)
      } else {
        throw new Error('"amount" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous2 (obj) {
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
        json += anonymous3(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += anonymous3(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/Invoice"
      function anonymous1 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_6 = obj["id"]
      if (value_id_6 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_6 !== 'string') {
          if (value_id_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_6.toISOString() + JSON_STR_QUOTE
          } else if (value_id_6 instanceof RegExp) {
            json += asString(value_id_6.source)
          } else {
            json += asString(value_id_6.toString())
          }
        } else {
          json += asString(value_id_6)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_customer_id_7 = obj["customer_id"]
      if (value_customer_id_7 !== undefined) {
        json += ",\"customer_id\":"
        
        if (typeof value_customer_id_7 !== 'string') {
          if (value_customer_id_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_customer_id_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_customer_id_7.toISOString() + JSON_STR_QUOTE
          } else if (value_customer_id_7 instanceof RegExp) {
            json += asString(value_customer_id_7.source)
          } else {
            json += asString(value_customer_id_7.toString())
          }
        } else {
          json += asString(value_customer_id_7)
        }
        
      } else {
        throw new Error('"customer_id" is required!')
      }
      
      const value_number_8 = obj["number"]
      if (value_number_8 !== undefined) {
        json += ",\"number\":"
        
          if (value_number_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_number_8 === "string" ||
            value_number_8 === null ||
            value_number_8 instanceof Date ||
            value_number_8 instanceof RegExp ||
            (
              typeof value_number_8 === "object" &&
              typeof value_number_8.toString === "function" &&
              value_number_8.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_number_8 !== 'string') {
          if (value_number_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_number_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_number_8.toISOString() + JSON_STR_QUOTE
          } else if (value_number_8 instanceof RegExp) {
            json += asString(value_number_8.source)
          } else {
            json += asString(value_number_8.toString())
          }
        } else {
          json += asString(value_number_8)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Invoice/properties/number' does not match schema definition.")
  
      } else {
        throw new Error('"number" is required!')
      }
      
      const value_status_9 = obj["status"]
      if (value_status_9 !== undefined) {
        json += ",\"status\":"
        json += asUnsafeString(value_status_9)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_currency_10 = obj["currency"]
      if (value_currency_10 !== undefined) {
        json += ",\"currency\":"
        
        if (typeof value_currency_10 !== 'string') {
          if (value_currency_10 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_currency_10 instanceof Date) {
            json += JSON_STR_QUOTE + value_currency_10.toISOString() + JSON_STR_QUOTE
          } else if (value_currency_10 instanceof RegExp) {
            json += asString(value_currency_10.source)
          } else {
            json += asString(value_currency_10.toString())
          }
        } else {
          json += asString(value_currency_10)
        }
        
      } else {
        throw new Error('"currency" is required!')
      }
      
      const value_items_11 = obj["items"]
      if (value_items_11 !== undefined) {
        json += ",\"items\":"
        json += anonymous2(value_items_11)
      } else {
        throw new Error('"items" is required!')
      }
      
      const value_total_amount_18 = obj["total_amount"]
      if (value_total_amount_18 !== undefined) {
        json += ",\"total_amount\":"
        json += asInteger(value_total_amount_18)
      } else {
        throw new Error('"total_amount" is required!')
      }
      
      const value_created_at_19 = obj["created_at"]
      if (value_created_at_19 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_19)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_20 = obj["created_by"]
      if (value_created_by_20 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_20 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_20 === "string" ||
            value_created_by_20 === null ||
            value_created_by_20 instanceof Date ||
            value_created_by_20 instanceof RegExp ||
            (
              typeof value_created_by_20 === "object" &&
              typeof value_created_by_20.toString === "function" &&
              value_created_by_20.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_20 !== 'string') {
          if (value_created_by_20 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_20 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_20.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_20 instanceof RegExp) {
            json += asString(value_created_by_20.source)
          } else {
            json += asString(value_created_by_20.toString())
          }
        } else {
          json += asString(value_created_by_20)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_updated_at_21 = obj["updated_at"]
      if (value_updated_at_21 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_21)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
      const value_updated_by_22 = obj["updated_by"]
      if (value_updated_by_22 !== undefined) {
        json += ",\"updated_by\":"
        
          if (value_updated_by_22 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_updated_by_22 === "string" ||
            value_updated_by_22 === null ||
            value_updated_by_22 instanceof Date ||
            value_updated_by_22 instanceof RegExp ||
            (
              typeof value_updated_by_22 === "object" &&
              typeof value_updated_by_22.toString === "function" &&
              value_updated_by_22.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_updated_by_22 !== 'string') {
          if (value_updated_by_22 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_updated_by_22 instanceof Date) {
            json += JSON_STR_QUOTE + value_updated_by_22.toISOString() + JSON_STR_QUOTE
          } else if (value_updated_by_22 instanceof RegExp) {
            json += asString(value_updated_by_22.source)
          } else {
            json += asString(value_updated_by_22.toString())
          }
        } else {
          json += asString(value_updated_by_22)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"updated_by" is required!')
      }
      
      const value_finalized_at_23 = obj["finalized_at"]
      if (value_finalized_at_23 !== undefined) {
        json += ",\"finalized_at\":"
        
          if (value_finalized_at_23 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_finalized_at_23 === "string" ||
            value_finalized_at_23 === null ||
            value_finalized_at_23 instanceof Date ||
            value_finalized_at_23 instanceof RegExp ||
            (
              typeof value_finalized_at_23 === "object" &&
              typeof value_finalized_at_23.toString === "function" &&
              value_finalized_at_23.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_finalized_at_23)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"finalized_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/InvoiceVoidedEvent"
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
      
      const value_type_2 = obj["type"]
      if (value_type_2 !== undefined) {
        json += ",\"type\":"
        
        if (typeof value_type_2 !== 'string') {
          if (value_type_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_type_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_type_2.toISOString() + JSON_STR_QUOTE
          } else if (value_type_2 instanceof RegExp) {
            json += asString(value_type_2.source)
          } else {
            json += asString(value_type_2.toString())
          }
        } else {
          json += asString(value_type_2)
        }
        
      } else {
        throw new Error('"type" is required!')
      }
      
      const value_timestamp_3 = obj["timestamp"]
      if (value_timestamp_3 !== undefined) {
        json += ",\"timestamp\":"
        json += asDateTime(value_timestamp_3)
      } else {
        throw new Error('"timestamp" is required!')
      }
      
      const value_data_4 = obj["data"]
      if (value_data_4 !== undefined) {
        json += ",\"data\":"
        json += anonymous1(value_data_4)
      } else {
        throw new Error('"data" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const JsonWebKeySet = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/JsonWebKey"
      function anonymous2 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_kty_3 = obj["kty"]
      if (value_kty_3 !== undefined) {
        json += "{\"kty\":"
        
        if (typeof value_kty_3 !== 'string') {
          if (value_kty_3 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_kty_3 instanceof Date) {
            json += JSON_STR_QUOTE + value_kty_3.toISOString() + JSON_STR_QUOTE
          } else if (value_kty_3 instanceof RegExp) {
            json += asString(value_kty_3.source)
          } else {
            json += asString(value_kty_3.toString())
          }
        } else {
          json += asString(value_kty_3)
        }
        
      } else {
        throw new Error('"kty" is required!')
      }
      
      const value_crv_4 = obj["crv"]
      if (value_crv_4 !== undefined) {
        json += ",\"crv\":"
        
        if (typeof value_crv_4 !== 'string') {
          if (value_crv_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_crv_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_crv_4.toISOString() + JSON_STR_QUOTE
          } else if (value_crv_4 instanceof RegExp) {
            json += asString(value_crv_4.source)
          } else {
            json += asString(value_crv_4.toString())
          }
        } else {
          json += asString(value_crv_4)
        }
        
      } else {
        throw new Error('"crv" is required!')
      }
      
      const value_x_5 = obj["x"]
      if (value_x_5 !== undefined) {
        json += ",\"x\":"
        
        if (typeof value_x_5 !== 'string') {
          if (value_x_5 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_x_5 instanceof Date) {
            json += JSON_STR_QUOTE + value_x_5.toISOString() + JSON_STR_QUOTE
          } else if (value_x_5 instanceof RegExp) {
            json += asString(value_x_5.source)
          } else {
            json += asString(value_x_5.toString())
          }
        } else {
          json += asString(value_x_5)
        }
        
      } else {
        throw new Error('"x" is required!')
      }
      
      const value_y_6 = obj["y"]
      if (value_y_6 !== undefined) {
        json += ",\"y\":"
        
        if (typeof value_y_6 !== 'string') {
          if (value_y_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_y_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_y_6.toISOString() + JSON_STR_QUOTE
          } else if (value_y_6 instanceof RegExp) {
            json += asString(value_y_6.source)
          } else {
            json += asString(value_y_6.toString())
          }
        } else {
          json += asString(value_y_6)
        }
        
      } else {
        throw new Error('"y" is required!')
      }
      
      const value_kid_7 = obj["kid"]
      if (value_kid_7 !== undefined) {
        json += ",\"kid\":"
        
        if (typeof value_kid_7 !== 'string') {
          if (value_kid_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_kid_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_kid_7.toISOString() + JSON_STR_QUOTE
          } else if (value_kid_7 instanceof RegExp) {
            json += asString(value_kid_7.source)
          } else {
            json += asString(value_kid_7.toString())
          }
        } else {
          json += asString(value_kid_7)
        }
        
      } else {
        throw new Error('"kid" is required!')
      }
      
      const value_alg_8 = obj["alg"]
      if (value_alg_8 !== undefined) {
        json += ",\"alg\":"
        
        if (typeof value_alg_8 !== 'string') {
          if (value_alg_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_alg_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_alg_8.toISOString() + JSON_STR_QUOTE
          } else if (value_alg_8 instanceof RegExp) {
            json += asString(value_alg_8.source)
          } else {
            json += asString(value_alg_8.toString())
          }
        } else {
          json += asString(value_alg_8)
        }
        
      } else {
        throw new Error('"alg" is required!')
      }
      
      const value_use_9 = obj["use"]
      if (value_use_9 !== undefined) {
        json += ",\"use\":"
        
        if (typeof value_use_9 !== 'string') {
          if (value_use_9 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_use_9 instanceof Date) {
            json += JSON_STR_QUOTE + value_use_9.toISOString() + JSON_STR_QUOTE
          } else if (value_use_9 instanceof RegExp) {
            json += asString(value_use_9.source)
          } else {
            json += asString(value_use_9.toString())
          }
        } else {
          json += asString(value_use_9)
        }
        
      } else {
        throw new Error('"use" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/JsonWebKeySet/properties/keys"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/JsonWebKeySet/properties/keys' does not match schema definition.")
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

      // "contract#/components/schemas/JsonWebKeySet"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_keys_1 = obj["keys"]
      if (value_keys_1 !== undefined) {
        json += "{\"keys\":"
        json += anonymous1(value_keys_1)
      } else {
        throw new Error('"keys" is required!')
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

const LoginChallenge = function anonymous(validator,serializer
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
      // "contract#/components/schemas/LoginChallenge/properties/methods"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/LoginChallenge/properties/methods' does not match schema definition.")
    }
    const arrayLength = obj.length
  
      if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
        return asPlainStringArray(obj, arrayLength)
      }
      
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/LoginChallenge"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_challenge_token_1 = obj["challenge_token"]
      if (value_challenge_token_1 !== undefined) {
        json += "{\"challenge_token\":"
        
        if (typeof value_challenge_token_1 !== 'string') {
          if (value_challenge_token_1 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_challenge_token_1 instanceof Date) {
            json += JSON_STR_QUOTE + value_challenge_token_1.toISOString() + JSON_STR_QUOTE
          } else if (value_challenge_token_1 instanceof RegExp) {
            json += asString(value_challenge_token_1.source)
          } else {
            json += asString(value_challenge_token_1.toString())
          }
        } else {
          json += asString(value_challenge_token_1)
        }
        
      } else {
        throw new Error('"challenge_token" is required!')
      }
      
      const value_expires_in_2 = obj["expires_in"]
      if (value_expires_in_2 !== undefined) {
        json += ",\"expires_in\":"
        json += asInteger(value_expires_in_2)
      } else {
        throw new Error('"expires_in" is required!')
      }
      
      const value_methods_3 = obj["methods"]
      if (value_methods_3 !== undefined) {
        json += ",\"methods\":"
        json += anonymous1(value_methods_3)
      } else {
        throw new Error('"methods" is required!')
      }
      
      const value_user_id_4 = obj["user_id"]
      if (value_user_id_4 !== undefined) {
        json += ",\"user_id\":"
        
        if (typeof value_user_id_4 !== 'string') {
          if (value_user_id_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_user_id_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_user_id_4.toISOString() + JSON_STR_QUOTE
          } else if (value_user_id_4 instanceof RegExp) {
            json += asString(value_user_id_4.source)
          } else {
            json += asString(value_user_id_4.toString())
          }
        } else {
          json += asString(value_user_id_4)
        }
        
      } else {
        throw new Error('"user_id" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const LoginProviders = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/LoginProvider"
      function anonymous2 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_name_3 = obj["name"]
      if (value_name_3 !== undefined) {
        json += "{\"name\":"
        
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
        
      } else {
        throw new Error('"name" is required!')
      }
      
      const value_label_4 = obj["label"]
      if (value_label_4 !== undefined) {
        json += ",\"label\":"
        
        if (typeof value_label_4 !== 'string') {
          if (value_label_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_label_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_label_4.toISOString() + JSON_STR_QUOTE
          } else if (value_label_4 instanceof RegExp) {
            json += asString(value_label_4.source)
          } else {
            json += asString(value_label_4.toString())
          }
        } else {
          json += asString(value_label_4)
        }
        
      } else {
        throw new Error('"label" is required!')
      }
      
      const value_authorize_url_5 = obj["authorize_url"]
      if (value_authorize_url_5 !== undefined) {
        json += ",\"authorize_url\":"
        
        if (typeof value_authorize_url_5 !== 'string') {
          if (value_authorize_url_5 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_authorize_url_5 instanceof Date) {
            json += JSON_STR_QUOTE + value_authorize_url_5.toISOString() + JSON_STR_QUOTE
          } else if (value_authorize_url_5 instanceof RegExp) {
            json += asString(value_authorize_url_5.source)
          } else {
            json += asString(value_authorize_url_5.toString())
          }
        } else {
          json += asString(value_authorize_url_5)
        }
        
      } else {
        throw new Error('"authorize_url" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/LoginProviders/properties/providers"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/LoginProviders/properties/providers' does not match schema definition.")
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

      // "contract#/components/schemas/LoginProviders"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_providers_1 = obj["providers"]
      if (value_providers_1 !== undefined) {
        json += "{\"providers\":"
        json += anonymous1(value_providers_1)
      } else {
        throw new Error('"providers" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const MailList = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/Mail"
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
      
      const value_subject_4 = obj["subject"]
      if (value_subject_4 !== undefined) {
        json += ",\"subject\":"
        
        if (typeof value_subject_4 !== 'string') {
          if (value_subject_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_subject_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_subject_4.toISOString() + JSON_STR_QUOTE
          } else if (value_subject_4 instanceof RegExp) {
            json += asString(value_subject_4.source)
          } else {
            json += asString(value_subject_4.toString())
          }
        } else {
          json += asString(value_subject_4)
        }
        
      } else {
        throw new Error('"subject" is required!')
      }
      
      const value_status_5 = obj["status"]
      if (value_status_5 !== undefined) {
        json += ",\"status\":"
        json += asUnsafeString(value_status_5)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_attempts_6 = obj["attempts"]
      if (value_attempts_6 !== undefined) {
        json += ",\"attempts\":"
        json += asInteger(value_attempts_6)
      } else {
        throw new Error('"attempts" is required!')
      }
      
      const value_provider_7 = obj["provider"]
      if (value_provider_7 !== undefined) {
        json += ",\"provider\":"
        
          if (value_provider_7 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_provider_7 === "string" ||
            value_provider_7 === null ||
            value_provider_7 instanceof Date ||
            value_provider_7 instanceof RegExp ||
            (
              typeof value_provider_7 === "object" &&
              typeof value_provider_7.toString === "function" &&
              value_provider_7.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_provider_7 !== 'string') {
          if (value_provider_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_provider_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_provider_7.toISOString() + JSON_STR_QUOTE
          } else if (value_provider_7 instanceof RegExp) {
            json += asString(value_provider_7.source)
          } else {
            json += asString(value_provider_7.toString())
          }
        } else {
          json += asString(value_provider_7)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Mail/properties/provider' does not match schema definition.")
  
      } else {
        throw new Error('"provider" is required!')
      }
      
      const value_failure_8 = obj["failure"]
      if (value_failure_8 !== undefined) {
        json += ",\"failure\":"
        
          if (value_failure_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_failure_8 === "string" ||
            value_failure_8 === null ||
            value_failure_8 instanceof Date ||
            value_failure_8 instanceof RegExp ||
            (
              typeof value_failure_8 === "object" &&
              typeof value_failure_8.toString === "function" &&
              value_failure_8.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_failure_8 !== 'string') {
          if (value_failure_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_failure_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_failure_8.toISOString() + JSON_STR_QUOTE
          } else if (value_failure_8 instanceof RegExp) {
            json += asString(value_failure_8.source)
          } else {
            json += asString(value_failure_8.toString())
          }
        } else {
          json += asString(value_failure_8)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Mail/properties/failure' does not match schema definition.")
  
      } else {
        throw new Error('"failure" is required!')
      }
      
      const value_created_at_9 = obj["created_at"]
      if (value_created_at_9 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_9)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_10 = obj["created_by"]
      if (value_created_by_10 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_10 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_10 === "string" ||
            value_created_by_10 === null ||
            value_created_by_10 instanceof Date ||
            value_created_by_10 instanceof RegExp ||
            (
              typeof value_created_by_10 === "object" &&
              typeof value_created_by_10.toString === "function" &&
              value_created_by_10.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_10 !== 'string') {
          if (value_created_by_10 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_10 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_10.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_10 instanceof RegExp) {
            json += asString(value_created_by_10.source)
          } else {
            json += asString(value_created_by_10.toString())
          }
        } else {
          json += asString(value_created_by_10)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_sent_at_11 = obj["sent_at"]
      if (value_sent_at_11 !== undefined) {
        json += ",\"sent_at\":"
        
          if (value_sent_at_11 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_sent_at_11 === "string" ||
            value_sent_at_11 === null ||
            value_sent_at_11 instanceof Date ||
            value_sent_at_11 instanceof RegExp ||
            (
              typeof value_sent_at_11 === "object" &&
              typeof value_sent_at_11.toString === "function" &&
              value_sent_at_11.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_sent_at_11)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"sent_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/MailList/properties/data"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/MailList/properties/data' does not match schema definition.")
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
    

      // "contract#/components/schemas/MailList"
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

const MailSuppression = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/MailSuppression"
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
      
      const value_address_2 = obj["address"]
      if (value_address_2 !== undefined) {
        json += ",\"address\":"
        
        if (typeof value_address_2 !== 'string') {
          if (value_address_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_address_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_address_2.toISOString() + JSON_STR_QUOTE
          } else if (value_address_2 instanceof RegExp) {
            json += asString(value_address_2.source)
          } else {
            json += asString(value_address_2.toString())
          }
        } else {
          json += asString(value_address_2)
        }
        
      } else {
        throw new Error('"address" is required!')
      }
      
      const value_reason_3 = obj["reason"]
      if (value_reason_3 !== undefined) {
        json += ",\"reason\":"
        json += asUnsafeString(value_reason_3)
      } else {
        throw new Error('"reason" is required!')
      }
      
      const value_created_at_4 = obj["created_at"]
      if (value_created_at_4 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_4)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_5 = obj["created_by"]
      if (value_created_by_5 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_5 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_5 === "string" ||
            value_created_by_5 === null ||
            value_created_by_5 instanceof Date ||
            value_created_by_5 instanceof RegExp ||
            (
              typeof value_created_by_5 === "object" &&
              typeof value_created_by_5.toString === "function" &&
              value_created_by_5.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_5 !== 'string') {
          if (value_created_by_5 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_5 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_5.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_5 instanceof RegExp) {
            json += asString(value_created_by_5.source)
          } else {
            json += asString(value_created_by_5.toString())
          }
        } else {
          json += asString(value_created_by_5)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const MailSuppressionList = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/MailSuppression"
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
      
      const value_address_4 = obj["address"]
      if (value_address_4 !== undefined) {
        json += ",\"address\":"
        
        if (typeof value_address_4 !== 'string') {
          if (value_address_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_address_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_address_4.toISOString() + JSON_STR_QUOTE
          } else if (value_address_4 instanceof RegExp) {
            json += asString(value_address_4.source)
          } else {
            json += asString(value_address_4.toString())
          }
        } else {
          json += asString(value_address_4)
        }
        
      } else {
        throw new Error('"address" is required!')
      }
      
      const value_reason_5 = obj["reason"]
      if (value_reason_5 !== undefined) {
        json += ",\"reason\":"
        json += asUnsafeString(value_reason_5)
      } else {
        throw new Error('"reason" is required!')
      }
      
      const value_created_at_6 = obj["created_at"]
      if (value_created_at_6 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_6)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_7 = obj["created_by"]
      if (value_created_by_7 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_7 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_7 === "string" ||
            value_created_by_7 === null ||
            value_created_by_7 instanceof Date ||
            value_created_by_7 instanceof RegExp ||
            (
              typeof value_created_by_7 === "object" &&
              typeof value_created_by_7.toString === "function" &&
              value_created_by_7.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_7 !== 'string') {
          if (value_created_by_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_7.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_7 instanceof RegExp) {
            json += asString(value_created_by_7.source)
          } else {
            json += asString(value_created_by_7.toString())
          }
        } else {
          json += asString(value_created_by_7)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/MailSuppressionList/properties/data"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/MailSuppressionList/properties/data' does not match schema definition.")
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

        
      const value_next_10 = obj["next"]
      if (value_next_10 !== undefined) {
        json += "{\"next\":"
        
          if (value_next_10 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_next_10 === "string" ||
            value_next_10 === null ||
            value_next_10 instanceof Date ||
            value_next_10 instanceof RegExp ||
            (
              typeof value_next_10 === "object" &&
              typeof value_next_10.toString === "function" &&
              value_next_10.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_next_10 !== 'string') {
          if (value_next_10 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_next_10 instanceof Date) {
            json += JSON_STR_QUOTE + value_next_10.toISOString() + JSON_STR_QUOTE
          } else if (value_next_10 instanceof RegExp) {
            json += asString(value_next_10.source)
          } else {
            json += asString(value_next_10.toString())
          }
        } else {
          json += asString(value_next_10)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/next' does not match schema definition.")
  
      } else {
        throw new Error('"next" is required!')
      }
      
      const value_prev_11 = obj["prev"]
      if (value_prev_11 !== undefined) {
        json += ",\"prev\":"
        
          if (value_prev_11 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_prev_11 === "string" ||
            value_prev_11 === null ||
            value_prev_11 instanceof Date ||
            value_prev_11 instanceof RegExp ||
            (
              typeof value_prev_11 === "object" &&
              typeof value_prev_11.toString === "function" &&
              value_prev_11.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_prev_11 !== 'string') {
          if (value_prev_11 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_prev_11 instanceof Date) {
            json += JSON_STR_QUOTE + value_prev_11.toISOString() + JSON_STR_QUOTE
          } else if (value_prev_11 instanceof RegExp) {
            json += asString(value_prev_11.source)
          } else {
            json += asString(value_prev_11.toString())
          }
        } else {
          json += asString(value_prev_11)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/prev' does not match schema definition.")
  
      } else {
        throw new Error('"prev" is required!')
      }
      
      const value_total_12 = obj["total"]
      if (value_total_12 !== undefined) {
        json += ",\"total\":"
        
          if (value_total_12 === null) {
            json += JSON_STR_NULL
          }
          
          else if(Number.isInteger(value_total_12) || value_total_12 === null) {
            json += asInteger(value_total_12)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/total' does not match schema definition.")
  
      } else {
        throw new Error('"total" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/MailSuppressionList"
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
      
      const value_meta_8 = obj["meta"]
      if (value_meta_8 !== undefined) {
        json += ",\"meta\":"
        json += anonymous3(value_meta_8)
      } else {
        throw new Error('"meta" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const Me = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/Me"
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
      
      const value_email_verified_3 = obj["email_verified"]
      if (value_email_verified_3 !== undefined) {
        json += ",\"email_verified\":"
        json += asBoolean(value_email_verified_3)
      } else {
        throw new Error('"email_verified" is required!')
      }
      
      const value_given_name_4 = obj["given_name"]
      if (value_given_name_4 !== undefined) {
        json += ",\"given_name\":"
        
          if (value_given_name_4 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_given_name_4 === "string" ||
            value_given_name_4 === null ||
            value_given_name_4 instanceof Date ||
            value_given_name_4 instanceof RegExp ||
            (
              typeof value_given_name_4 === "object" &&
              typeof value_given_name_4.toString === "function" &&
              value_given_name_4.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_given_name_4 !== 'string') {
          if (value_given_name_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_given_name_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_given_name_4.toISOString() + JSON_STR_QUOTE
          } else if (value_given_name_4 instanceof RegExp) {
            json += asString(value_given_name_4.source)
          } else {
            json += asString(value_given_name_4.toString())
          }
        } else {
          json += asString(value_given_name_4)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PersonName' does not match schema definition.")
  
      } else {
        throw new Error('"given_name" is required!')
      }
      
      const value_family_name_5 = obj["family_name"]
      if (value_family_name_5 !== undefined) {
        json += ",\"family_name\":"
        
          if (value_family_name_5 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_family_name_5 === "string" ||
            value_family_name_5 === null ||
            value_family_name_5 instanceof Date ||
            value_family_name_5 instanceof RegExp ||
            (
              typeof value_family_name_5 === "object" &&
              typeof value_family_name_5.toString === "function" &&
              value_family_name_5.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_family_name_5 !== 'string') {
          if (value_family_name_5 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_family_name_5 instanceof Date) {
            json += JSON_STR_QUOTE + value_family_name_5.toISOString() + JSON_STR_QUOTE
          } else if (value_family_name_5 instanceof RegExp) {
            json += asString(value_family_name_5.source)
          } else {
            json += asString(value_family_name_5.toString())
          }
        } else {
          json += asString(value_family_name_5)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PersonName' does not match schema definition.")
  
      } else {
        throw new Error('"family_name" is required!')
      }
      
      const value_phone_6 = obj["phone"]
      if (value_phone_6 !== undefined) {
        json += ",\"phone\":"
        
          if (value_phone_6 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_phone_6 === "string" ||
            value_phone_6 === null ||
            value_phone_6 instanceof Date ||
            value_phone_6 instanceof RegExp ||
            (
              typeof value_phone_6 === "object" &&
              typeof value_phone_6.toString === "function" &&
              value_phone_6.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_phone_6 !== 'string') {
          if (value_phone_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_phone_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_phone_6.toISOString() + JSON_STR_QUOTE
          } else if (value_phone_6 instanceof RegExp) {
            json += asString(value_phone_6.source)
          } else {
            json += asString(value_phone_6.toString())
          }
        } else {
          json += asString(value_phone_6)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Phone' does not match schema definition.")
  
      } else {
        throw new Error('"phone" is required!')
      }
      
      const value_birth_date_7 = obj["birth_date"]
      if (value_birth_date_7 !== undefined) {
        json += ",\"birth_date\":"
        
          if (value_birth_date_7 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_birth_date_7 === "string" ||
            value_birth_date_7 === null ||
            value_birth_date_7 instanceof Date ||
            value_birth_date_7 instanceof RegExp ||
            (
              typeof value_birth_date_7 === "object" &&
              typeof value_birth_date_7.toString === "function" &&
              value_birth_date_7.toString !== Object.prototype.toString
            )
          ) {
            json += asDate(value_birth_date_7)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/BirthDate' does not match schema definition.")
  
      } else {
        throw new Error('"birth_date" is required!')
      }
      
      const value_locale_8 = obj["locale"]
      if (value_locale_8 !== undefined) {
        json += ",\"locale\":"
        
        if (typeof value_locale_8 !== 'string') {
          if (value_locale_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_locale_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_locale_8.toISOString() + JSON_STR_QUOTE
          } else if (value_locale_8 instanceof RegExp) {
            json += asString(value_locale_8.source)
          } else {
            json += asString(value_locale_8.toString())
          }
        } else {
          json += asString(value_locale_8)
        }
        
      } else {
        throw new Error('"locale" is required!')
      }
      
      const value_superuser_9 = obj["superuser"]
      if (value_superuser_9 !== undefined) {
        json += ",\"superuser\":"
        json += asBoolean(value_superuser_9)
      } else {
        throw new Error('"superuser" is required!')
      }
      
      const value_created_at_10 = obj["created_at"]
      if (value_created_at_10 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_10)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_updated_at_11 = obj["updated_at"]
      if (value_updated_at_11 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_11)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const MeExport = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/Me"
      function anonymous1 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_4 = obj["id"]
      if (value_id_4 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_4 !== 'string') {
          if (value_id_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_4.toISOString() + JSON_STR_QUOTE
          } else if (value_id_4 instanceof RegExp) {
            json += asString(value_id_4.source)
          } else {
            json += asString(value_id_4.toString())
          }
        } else {
          json += asString(value_id_4)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_email_5 = obj["email"]
      if (value_email_5 !== undefined) {
        json += ",\"email\":"
        
        if (typeof value_email_5 !== 'string') {
          if (value_email_5 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_email_5 instanceof Date) {
            json += JSON_STR_QUOTE + value_email_5.toISOString() + JSON_STR_QUOTE
          } else if (value_email_5 instanceof RegExp) {
            json += asString(value_email_5.source)
          } else {
            json += asString(value_email_5.toString())
          }
        } else {
          json += asString(value_email_5)
        }
        
      } else {
        throw new Error('"email" is required!')
      }
      
      const value_email_verified_6 = obj["email_verified"]
      if (value_email_verified_6 !== undefined) {
        json += ",\"email_verified\":"
        json += asBoolean(value_email_verified_6)
      } else {
        throw new Error('"email_verified" is required!')
      }
      
      const value_given_name_7 = obj["given_name"]
      if (value_given_name_7 !== undefined) {
        json += ",\"given_name\":"
        
          if (value_given_name_7 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_given_name_7 === "string" ||
            value_given_name_7 === null ||
            value_given_name_7 instanceof Date ||
            value_given_name_7 instanceof RegExp ||
            (
              typeof value_given_name_7 === "object" &&
              typeof value_given_name_7.toString === "function" &&
              value_given_name_7.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_given_name_7 !== 'string') {
          if (value_given_name_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_given_name_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_given_name_7.toISOString() + JSON_STR_QUOTE
          } else if (value_given_name_7 instanceof RegExp) {
            json += asString(value_given_name_7.source)
          } else {
            json += asString(value_given_name_7.toString())
          }
        } else {
          json += asString(value_given_name_7)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PersonName' does not match schema definition.")
  
      } else {
        throw new Error('"given_name" is required!')
      }
      
      const value_family_name_8 = obj["family_name"]
      if (value_family_name_8 !== undefined) {
        json += ",\"family_name\":"
        
          if (value_family_name_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_family_name_8 === "string" ||
            value_family_name_8 === null ||
            value_family_name_8 instanceof Date ||
            value_family_name_8 instanceof RegExp ||
            (
              typeof value_family_name_8 === "object" &&
              typeof value_family_name_8.toString === "function" &&
              value_family_name_8.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_family_name_8 !== 'string') {
          if (value_family_name_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_family_name_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_family_name_8.toISOString() + JSON_STR_QUOTE
          } else if (value_family_name_8 instanceof RegExp) {
            json += asString(value_family_name_8.source)
          } else {
            json += asString(value_family_name_8.toString())
          }
        } else {
          json += asString(value_family_name_8)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PersonName' does not match schema definition.")
  
      } else {
        throw new Error('"family_name" is required!')
      }
      
      const value_phone_9 = obj["phone"]
      if (value_phone_9 !== undefined) {
        json += ",\"phone\":"
        
          if (value_phone_9 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_phone_9 === "string" ||
            value_phone_9 === null ||
            value_phone_9 instanceof Date ||
            value_phone_9 instanceof RegExp ||
            (
              typeof value_phone_9 === "object" &&
              typeof value_phone_9.toString === "function" &&
              value_phone_9.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_phone_9 !== 'string') {
          if (value_phone_9 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_phone_9 instanceof Date) {
            json += JSON_STR_QUOTE + value_phone_9.toISOString() + JSON_STR_QUOTE
          } else if (value_phone_9 instanceof RegExp) {
            json += asString(value_phone_9.source)
          } else {
            json += asString(value_phone_9.toString())
          }
        } else {
          json += asString(value_phone_9)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Phone' does not match schema definition.")
  
      } else {
        throw new Error('"phone" is required!')
      }
      
      const value_birth_date_10 = obj["birth_date"]
      if (value_birth_date_10 !== undefined) {
        json += ",\"birth_date\":"
        
          if (value_birth_date_10 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_birth_date_10 === "string" ||
            value_birth_date_10 === null ||
            value_birth_date_10 instanceof Date ||
            value_birth_date_10 instanceof RegExp ||
            (
              typeof value_birth_date_10 === "object" &&
              typeof value_birth_date_10.toString === "function" &&
              value_birth_date_10.toString !== Object.prototype.toString
            )
          ) {
            json += asDate(value_birth_date_10)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/BirthDate' does not match schema definition.")
  
      } else {
        throw new Error('"birth_date" is required!')
      }
      
      const value_locale_11 = obj["locale"]
      if (value_locale_11 !== undefined) {
        json += ",\"locale\":"
        
        if (typeof value_locale_11 !== 'string') {
          if (value_locale_11 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_locale_11 instanceof Date) {
            json += JSON_STR_QUOTE + value_locale_11.toISOString() + JSON_STR_QUOTE
          } else if (value_locale_11 instanceof RegExp) {
            json += asString(value_locale_11.source)
          } else {
            json += asString(value_locale_11.toString())
          }
        } else {
          json += asString(value_locale_11)
        }
        
      } else {
        throw new Error('"locale" is required!')
      }
      
      const value_superuser_12 = obj["superuser"]
      if (value_superuser_12 !== undefined) {
        json += ",\"superuser\":"
        json += asBoolean(value_superuser_12)
      } else {
        throw new Error('"superuser" is required!')
      }
      
      const value_created_at_13 = obj["created_at"]
      if (value_created_at_13 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_13)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_updated_at_14 = obj["updated_at"]
      if (value_updated_at_14 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_14)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/MandatoryChannels"
      function anonymous3 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_email_19 = obj["email"]
      if (value_email_19 !== undefined) {
        json += "{\"email\":"
        json += asBoolean(value_email_19)
      } else {
        throw new Error('"email" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/MailChannel"
      function anonymous4 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_email_22 = obj["email"]
      if (value_email_22 !== undefined) {
        json += "{\"email\":"
        json += asBoolean(value_email_22)
      } else {
        throw new Error('"email" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/NotificationChannels"
      function anonymous5 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_in_app_25 = obj["in_app"]
      if (value_in_app_25 !== undefined) {
        json += "{\"in_app\":"
        json += asBoolean(value_in_app_25)
      } else {
        throw new Error('"in_app" is required!')
      }
      
      const value_email_26 = obj["email"]
      if (value_email_26 !== undefined) {
        json += ",\"email\":"
        json += asBoolean(value_email_26)
      } else {
        throw new Error('"email" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/NotificationPreferences"
      function anonymous2 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_security_17 = obj["security"]
      if (value_security_17 !== undefined) {
        json += "{\"security\":"
        json += anonymous3(value_security_17)
      } else {
        throw new Error('"security" is required!')
      }
      
      const value_news_20 = obj["news"]
      if (value_news_20 !== undefined) {
        json += ",\"news\":"
        json += anonymous4(value_news_20)
      } else {
        throw new Error('"news" is required!')
      }
      
      const value_invoice_paid_23 = obj["invoice_paid"]
      if (value_invoice_paid_23 !== undefined) {
        json += ",\"invoice_paid\":"
        json += anonymous5(value_invoice_paid_23)
      } else {
        throw new Error('"invoice_paid" is required!')
      }
      
      const value_invoice_voided_27 = obj["invoice_voided"]
      if (value_invoice_voided_27 !== undefined) {
        json += ",\"invoice_voided\":"
        json += anonymous5(value_invoice_voided_27)
      } else {
        throw new Error('"invoice_voided" is required!')
      }
      
      const value_member_joined_28 = obj["member_joined"]
      if (value_member_joined_28 !== undefined) {
        json += ",\"member_joined\":"
        json += anonymous5(value_member_joined_28)
      } else {
        throw new Error('"member_joined" is required!')
      }
      
      const value_member_left_29 = obj["member_left"]
      if (value_member_left_29 !== undefined) {
        json += ",\"member_left\":"
        json += anonymous5(value_member_left_29)
      } else {
        throw new Error('"member_left" is required!')
      }
      
      const value_role_changed_30 = obj["role_changed"]
      if (value_role_changed_30 !== undefined) {
        json += ",\"role_changed\":"
        json += anonymous5(value_role_changed_30)
      } else {
        throw new Error('"role_changed" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/OwnMembership"
      function anonymous7 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_tenant_id_33 = obj["tenant_id"]
      if (value_tenant_id_33 !== undefined) {
        json += "{\"tenant_id\":"
        
        if (typeof value_tenant_id_33 !== 'string') {
          if (value_tenant_id_33 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_tenant_id_33 instanceof Date) {
            json += JSON_STR_QUOTE + value_tenant_id_33.toISOString() + JSON_STR_QUOTE
          } else if (value_tenant_id_33 instanceof RegExp) {
            json += asString(value_tenant_id_33.source)
          } else {
            json += asString(value_tenant_id_33.toString())
          }
        } else {
          json += asString(value_tenant_id_33)
        }
        
      } else {
        throw new Error('"tenant_id" is required!')
      }
      
      const value_role_34 = obj["role"]
      if (value_role_34 !== undefined) {
        json += ",\"role\":"
        
        if (typeof value_role_34 !== 'string') {
          if (value_role_34 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_role_34 instanceof Date) {
            json += JSON_STR_QUOTE + value_role_34.toISOString() + JSON_STR_QUOTE
          } else if (value_role_34 instanceof RegExp) {
            json += asString(value_role_34.source)
          } else {
            json += asString(value_role_34.toString())
          }
        } else {
          json += asString(value_role_34)
        }
        
      } else {
        throw new Error('"role" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous6 (obj) {
      // "contract#/components/schemas/MeExport/properties/memberships"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/MeExport/properties/memberships' does not match schema definition.")
    }
    const arrayLength = obj.length
  
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        json += anonymous7(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += anonymous7(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

    function anonymous10 (obj) {
      // "contract#/components/schemas/Session/properties/methods"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/Session/properties/methods' does not match schema definition.")
    }
    const arrayLength = obj.length
  
      if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
        return asPlainStringArray(obj, arrayLength)
      }
      
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/Session"
      function anonymous9 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_37 = obj["id"]
      if (value_id_37 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_37 !== 'string') {
          if (value_id_37 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_37 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_37.toISOString() + JSON_STR_QUOTE
          } else if (value_id_37 instanceof RegExp) {
            json += asString(value_id_37.source)
          } else {
            json += asString(value_id_37.toString())
          }
        } else {
          json += asString(value_id_37)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_device_id_38 = obj["device_id"]
      if (value_device_id_38 !== undefined) {
        json += ",\"device_id\":"
        
          if (value_device_id_38 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_device_id_38 === "string" ||
            value_device_id_38 === null ||
            value_device_id_38 instanceof Date ||
            value_device_id_38 instanceof RegExp ||
            (
              typeof value_device_id_38 === "object" &&
              typeof value_device_id_38.toString === "function" &&
              value_device_id_38.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_device_id_38 !== 'string') {
          if (value_device_id_38 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_device_id_38 instanceof Date) {
            json += JSON_STR_QUOTE + value_device_id_38.toISOString() + JSON_STR_QUOTE
          } else if (value_device_id_38 instanceof RegExp) {
            json += asString(value_device_id_38.source)
          } else {
            json += asString(value_device_id_38.toString())
          }
        } else {
          json += asString(value_device_id_38)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Session/properties/device_id' does not match schema definition.")
  
      } else {
        throw new Error('"device_id" is required!')
      }
      
      const value_methods_39 = obj["methods"]
      if (value_methods_39 !== undefined) {
        json += ",\"methods\":"
        json += anonymous10(value_methods_39)
      } else {
        throw new Error('"methods" is required!')
      }
      
      const value_authenticated_at_40 = obj["authenticated_at"]
      if (value_authenticated_at_40 !== undefined) {
        json += ",\"authenticated_at\":"
        json += asDateTime(value_authenticated_at_40)
      } else {
        throw new Error('"authenticated_at" is required!')
      }
      
      const value_user_agent_41 = obj["user_agent"]
      if (value_user_agent_41 !== undefined) {
        json += ",\"user_agent\":"
        
          if (value_user_agent_41 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_user_agent_41 === "string" ||
            value_user_agent_41 === null ||
            value_user_agent_41 instanceof Date ||
            value_user_agent_41 instanceof RegExp ||
            (
              typeof value_user_agent_41 === "object" &&
              typeof value_user_agent_41.toString === "function" &&
              value_user_agent_41.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_user_agent_41 !== 'string') {
          if (value_user_agent_41 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_user_agent_41 instanceof Date) {
            json += JSON_STR_QUOTE + value_user_agent_41.toISOString() + JSON_STR_QUOTE
          } else if (value_user_agent_41 instanceof RegExp) {
            json += asString(value_user_agent_41.source)
          } else {
            json += asString(value_user_agent_41.toString())
          }
        } else {
          json += asString(value_user_agent_41)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Session/properties/user_agent' does not match schema definition.")
  
      } else {
        throw new Error('"user_agent" is required!')
      }
      
      const value_address_42 = obj["address"]
      if (value_address_42 !== undefined) {
        json += ",\"address\":"
        
          if (value_address_42 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_address_42 === "string" ||
            value_address_42 === null ||
            value_address_42 instanceof Date ||
            value_address_42 instanceof RegExp ||
            (
              typeof value_address_42 === "object" &&
              typeof value_address_42.toString === "function" &&
              value_address_42.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_address_42 !== 'string') {
          if (value_address_42 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_address_42 instanceof Date) {
            json += JSON_STR_QUOTE + value_address_42.toISOString() + JSON_STR_QUOTE
          } else if (value_address_42 instanceof RegExp) {
            json += asString(value_address_42.source)
          } else {
            json += asString(value_address_42.toString())
          }
        } else {
          json += asString(value_address_42)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Session/properties/address' does not match schema definition.")
  
      } else {
        throw new Error('"address" is required!')
      }
      
      const value_created_at_43 = obj["created_at"]
      if (value_created_at_43 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_43)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_last_used_at_44 = obj["last_used_at"]
      if (value_last_used_at_44 !== undefined) {
        json += ",\"last_used_at\":"
        json += asDateTime(value_last_used_at_44)
      } else {
        throw new Error('"last_used_at" is required!')
      }
      
      const value_expires_at_45 = obj["expires_at"]
      if (value_expires_at_45 !== undefined) {
        json += ",\"expires_at\":"
        json += asDateTime(value_expires_at_45)
      } else {
        throw new Error('"expires_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous8 (obj) {
      // "contract#/components/schemas/MeExport/properties/sessions"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/MeExport/properties/sessions' does not match schema definition.")
    }
    const arrayLength = obj.length
  
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        json += anonymous9(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += anonymous9(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/Device"
      function anonymous12 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_48 = obj["id"]
      if (value_id_48 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_48 !== 'string') {
          if (value_id_48 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_48 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_48.toISOString() + JSON_STR_QUOTE
          } else if (value_id_48 instanceof RegExp) {
            json += asString(value_id_48.source)
          } else {
            json += asString(value_id_48.toString())
          }
        } else {
          json += asString(value_id_48)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_name_49 = obj["name"]
      if (value_name_49 !== undefined) {
        json += ",\"name\":"
        
        if (typeof value_name_49 !== 'string') {
          if (value_name_49 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_name_49 instanceof Date) {
            json += JSON_STR_QUOTE + value_name_49.toISOString() + JSON_STR_QUOTE
          } else if (value_name_49 instanceof RegExp) {
            json += asString(value_name_49.source)
          } else {
            json += asString(value_name_49.toString())
          }
        } else {
          json += asString(value_name_49)
        }
        
      } else {
        throw new Error('"name" is required!')
      }
      
      const value_user_agent_50 = obj["user_agent"]
      if (value_user_agent_50 !== undefined) {
        json += ",\"user_agent\":"
        
          if (value_user_agent_50 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_user_agent_50 === "string" ||
            value_user_agent_50 === null ||
            value_user_agent_50 instanceof Date ||
            value_user_agent_50 instanceof RegExp ||
            (
              typeof value_user_agent_50 === "object" &&
              typeof value_user_agent_50.toString === "function" &&
              value_user_agent_50.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_user_agent_50 !== 'string') {
          if (value_user_agent_50 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_user_agent_50 instanceof Date) {
            json += JSON_STR_QUOTE + value_user_agent_50.toISOString() + JSON_STR_QUOTE
          } else if (value_user_agent_50 instanceof RegExp) {
            json += asString(value_user_agent_50.source)
          } else {
            json += asString(value_user_agent_50.toString())
          }
        } else {
          json += asString(value_user_agent_50)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Device/properties/user_agent' does not match schema definition.")
  
      } else {
        throw new Error('"user_agent" is required!')
      }
      
      const value_address_51 = obj["address"]
      if (value_address_51 !== undefined) {
        json += ",\"address\":"
        
          if (value_address_51 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_address_51 === "string" ||
            value_address_51 === null ||
            value_address_51 instanceof Date ||
            value_address_51 instanceof RegExp ||
            (
              typeof value_address_51 === "object" &&
              typeof value_address_51.toString === "function" &&
              value_address_51.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_address_51 !== 'string') {
          if (value_address_51 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_address_51 instanceof Date) {
            json += JSON_STR_QUOTE + value_address_51.toISOString() + JSON_STR_QUOTE
          } else if (value_address_51 instanceof RegExp) {
            json += asString(value_address_51.source)
          } else {
            json += asString(value_address_51.toString())
          }
        } else {
          json += asString(value_address_51)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Device/properties/address' does not match schema definition.")
  
      } else {
        throw new Error('"address" is required!')
      }
      
      const value_created_at_52 = obj["created_at"]
      if (value_created_at_52 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_52)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_last_seen_at_53 = obj["last_seen_at"]
      if (value_last_seen_at_53 !== undefined) {
        json += ",\"last_seen_at\":"
        json += asDateTime(value_last_seen_at_53)
      } else {
        throw new Error('"last_seen_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous11 (obj) {
      // "contract#/components/schemas/MeExport/properties/devices"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/MeExport/properties/devices' does not match schema definition.")
    }
    const arrayLength = obj.length
  
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        json += anonymous12(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += anonymous12(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/Identity"
      function anonymous14 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_56 = obj["id"]
      if (value_id_56 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_56 !== 'string') {
          if (value_id_56 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_56 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_56.toISOString() + JSON_STR_QUOTE
          } else if (value_id_56 instanceof RegExp) {
            json += asString(value_id_56.source)
          } else {
            json += asString(value_id_56.toString())
          }
        } else {
          json += asString(value_id_56)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_provider_57 = obj["provider"]
      if (value_provider_57 !== undefined) {
        json += ",\"provider\":"
        
        if (typeof value_provider_57 !== 'string') {
          if (value_provider_57 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_provider_57 instanceof Date) {
            json += JSON_STR_QUOTE + value_provider_57.toISOString() + JSON_STR_QUOTE
          } else if (value_provider_57 instanceof RegExp) {
            json += asString(value_provider_57.source)
          } else {
            json += asString(value_provider_57.toString())
          }
        } else {
          json += asString(value_provider_57)
        }
        
      } else {
        throw new Error('"provider" is required!')
      }
      
      const value_email_58 = obj["email"]
      if (value_email_58 !== undefined) {
        json += ",\"email\":"
        
          if (value_email_58 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_email_58 === "string" ||
            value_email_58 === null ||
            value_email_58 instanceof Date ||
            value_email_58 instanceof RegExp ||
            (
              typeof value_email_58 === "object" &&
              typeof value_email_58.toString === "function" &&
              value_email_58.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_email_58 !== 'string') {
          if (value_email_58 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_email_58 instanceof Date) {
            json += JSON_STR_QUOTE + value_email_58.toISOString() + JSON_STR_QUOTE
          } else if (value_email_58 instanceof RegExp) {
            json += asString(value_email_58.source)
          } else {
            json += asString(value_email_58.toString())
          }
        } else {
          json += asString(value_email_58)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Identity/properties/email' does not match schema definition.")
  
      } else {
        throw new Error('"email" is required!')
      }
      
      const value_created_at_59 = obj["created_at"]
      if (value_created_at_59 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_59)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_last_used_at_60 = obj["last_used_at"]
      if (value_last_used_at_60 !== undefined) {
        json += ",\"last_used_at\":"
        json += asDateTime(value_last_used_at_60)
      } else {
        throw new Error('"last_used_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous13 (obj) {
      // "contract#/components/schemas/MeExport/properties/identities"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/MeExport/properties/identities' does not match schema definition.")
    }
    const arrayLength = obj.length
  
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        json += anonymous14(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += anonymous14(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/NotificationData"
      function anonymous17 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        let addComma_71 = false

    for (const key of Object.keys(obj)) {
      if (
        
        obj[key] === undefined ||
        typeof obj[key] === 'function' ||
        typeof obj[key] === 'symbol'
      ) continue
      const value = obj[key]
  
        json += addComma_71 ? JSON_STR_COMMA : ((addComma_71 = true), JSON_STR_BEGIN_OBJECT)
        json += asString(key) + JSON_STR_COLONS
        
          if (value === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value === "string" ||
            value === null ||
            value instanceof Date ||
            value instanceof RegExp ||
            (
              typeof value === "object" &&
              typeof value.toString === "function" &&
              value.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
          }
        
          else if(Number.isInteger(value) || value === null) {
            json += asInteger(value)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NotificationData/additionalProperties' does not match schema definition.")
  
      
    }
  if (!addComma_71) json += JSON_STR_BEGIN_OBJECT

return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/Notification"
      function anonymous16 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_63 = obj["id"]
      if (value_id_63 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_63 !== 'string') {
          if (value_id_63 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_63 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_63.toISOString() + JSON_STR_QUOTE
          } else if (value_id_63 instanceof RegExp) {
            json += asString(value_id_63.source)
          } else {
            json += asString(value_id_63.toString())
          }
        } else {
          json += asString(value_id_63)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_tenant_id_64 = obj["tenant_id"]
      if (value_tenant_id_64 !== undefined) {
        json += ",\"tenant_id\":"
        
        if (typeof value_tenant_id_64 !== 'string') {
          if (value_tenant_id_64 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_tenant_id_64 instanceof Date) {
            json += JSON_STR_QUOTE + value_tenant_id_64.toISOString() + JSON_STR_QUOTE
          } else if (value_tenant_id_64 instanceof RegExp) {
            json += asString(value_tenant_id_64.source)
          } else {
            json += asString(value_tenant_id_64.toString())
          }
        } else {
          json += asString(value_tenant_id_64)
        }
        
      } else {
        throw new Error('"tenant_id" is required!')
      }
      
      const value_kind_65 = obj["kind"]
      if (value_kind_65 !== undefined) {
        json += ",\"kind\":"
        json += asUnsafeString(value_kind_65)
      } else {
        throw new Error('"kind" is required!')
      }
      
      const value_title_66 = obj["title"]
      if (value_title_66 !== undefined) {
        json += ",\"title\":"
        
        if (typeof value_title_66 !== 'string') {
          if (value_title_66 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_title_66 instanceof Date) {
            json += JSON_STR_QUOTE + value_title_66.toISOString() + JSON_STR_QUOTE
          } else if (value_title_66 instanceof RegExp) {
            json += asString(value_title_66.source)
          } else {
            json += asString(value_title_66.toString())
          }
        } else {
          json += asString(value_title_66)
        }
        
      } else {
        throw new Error('"title" is required!')
      }
      
      const value_body_67 = obj["body"]
      if (value_body_67 !== undefined) {
        json += ",\"body\":"
        
        if (typeof value_body_67 !== 'string') {
          if (value_body_67 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_body_67 instanceof Date) {
            json += JSON_STR_QUOTE + value_body_67.toISOString() + JSON_STR_QUOTE
          } else if (value_body_67 instanceof RegExp) {
            json += asString(value_body_67.source)
          } else {
            json += asString(value_body_67.toString())
          }
        } else {
          json += asString(value_body_67)
        }
        
      } else {
        throw new Error('"body" is required!')
      }
      
      const value_subject_type_68 = obj["subject_type"]
      if (value_subject_type_68 !== undefined) {
        json += ",\"subject_type\":"
        json += asUnsafeString(value_subject_type_68)
      } else {
        throw new Error('"subject_type" is required!')
      }
      
      const value_subject_id_69 = obj["subject_id"]
      if (value_subject_id_69 !== undefined) {
        json += ",\"subject_id\":"
        
        if (typeof value_subject_id_69 !== 'string') {
          if (value_subject_id_69 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_subject_id_69 instanceof Date) {
            json += JSON_STR_QUOTE + value_subject_id_69.toISOString() + JSON_STR_QUOTE
          } else if (value_subject_id_69 instanceof RegExp) {
            json += asString(value_subject_id_69.source)
          } else {
            json += asString(value_subject_id_69.toString())
          }
        } else {
          json += asString(value_subject_id_69)
        }
        
      } else {
        throw new Error('"subject_id" is required!')
      }
      
      const value_data_70 = obj["data"]
      if (value_data_70 !== undefined) {
        json += ",\"data\":"
        json += anonymous17(value_data_70)
      } else {
        throw new Error('"data" is required!')
      }
      
      const value_created_at_72 = obj["created_at"]
      if (value_created_at_72 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_72)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_read_at_73 = obj["read_at"]
      if (value_read_at_73 !== undefined) {
        json += ",\"read_at\":"
        
          if (value_read_at_73 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_read_at_73 === "string" ||
            value_read_at_73 === null ||
            value_read_at_73 instanceof Date ||
            value_read_at_73 instanceof RegExp ||
            (
              typeof value_read_at_73 === "object" &&
              typeof value_read_at_73.toString === "function" &&
              value_read_at_73.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_read_at_73)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"read_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous15 (obj) {
      // "contract#/components/schemas/MeExport/properties/notifications"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/MeExport/properties/notifications' does not match schema definition.")
    }
    const arrayLength = obj.length
  
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        json += anonymous16(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += anonymous16(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/AuditParameters"
      function anonymous20 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        let addComma_88 = false

    for (const key of Object.keys(obj)) {
      if (
        
        obj[key] === undefined ||
        typeof obj[key] === 'function' ||
        typeof obj[key] === 'symbol'
      ) continue
      const value = obj[key]
  
        json += addComma_88 ? JSON_STR_COMMA : ((addComma_88 = true), JSON_STR_BEGIN_OBJECT)
        json += asString(key) + JSON_STR_COLONS
        json += JSON.stringify(value)
      
    }
  if (!addComma_88) json += JSON_STR_BEGIN_OBJECT

return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/AuditEntry"
      function anonymous19 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_76 = obj["id"]
      if (value_id_76 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_76 !== 'string') {
          if (value_id_76 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_76 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_76.toISOString() + JSON_STR_QUOTE
          } else if (value_id_76 instanceof RegExp) {
            json += asString(value_id_76.source)
          } else {
            json += asString(value_id_76.toString())
          }
        } else {
          json += asString(value_id_76)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_created_at_77 = obj["created_at"]
      if (value_created_at_77 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_77)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_actor_78 = obj["actor"]
      if (value_actor_78 !== undefined) {
        json += ",\"actor\":"
        
          if (value_actor_78 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_actor_78 === "string" ||
            value_actor_78 === null ||
            value_actor_78 instanceof Date ||
            value_actor_78 instanceof RegExp ||
            (
              typeof value_actor_78 === "object" &&
              typeof value_actor_78.toString === "function" &&
              value_actor_78.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_actor_78 !== 'string') {
          if (value_actor_78 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_actor_78 instanceof Date) {
            json += JSON_STR_QUOTE + value_actor_78.toISOString() + JSON_STR_QUOTE
          } else if (value_actor_78 instanceof RegExp) {
            json += asString(value_actor_78.source)
          } else {
            json += asString(value_actor_78.toString())
          }
        } else {
          json += asString(value_actor_78)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/AuditEntry/properties/actor' does not match schema definition.")
  
      } else {
        throw new Error('"actor" is required!')
      }
      
      const value_operation_id_79 = obj["operation_id"]
      if (value_operation_id_79 !== undefined) {
        json += ",\"operation_id\":"
        
        if (typeof value_operation_id_79 !== 'string') {
          if (value_operation_id_79 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_operation_id_79 instanceof Date) {
            json += JSON_STR_QUOTE + value_operation_id_79.toISOString() + JSON_STR_QUOTE
          } else if (value_operation_id_79 instanceof RegExp) {
            json += asString(value_operation_id_79.source)
          } else {
            json += asString(value_operation_id_79.toString())
          }
        } else {
          json += asString(value_operation_id_79)
        }
        
      } else {
        throw new Error('"operation_id" is required!')
      }
      
      const value_event_80 = obj["event"]
      if (value_event_80 !== undefined) {
        json += ",\"event\":"
        
        if (typeof value_event_80 !== 'string') {
          if (value_event_80 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_event_80 instanceof Date) {
            json += JSON_STR_QUOTE + value_event_80.toISOString() + JSON_STR_QUOTE
          } else if (value_event_80 instanceof RegExp) {
            json += asString(value_event_80.source)
          } else {
            json += asString(value_event_80.toString())
          }
        } else {
          json += asString(value_event_80)
        }
        
      } else {
        throw new Error('"event" is required!')
      }
      
      const value_resource_81 = obj["resource"]
      if (value_resource_81 !== undefined) {
        json += ",\"resource\":"
        
        if (typeof value_resource_81 !== 'string') {
          if (value_resource_81 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_resource_81 instanceof Date) {
            json += JSON_STR_QUOTE + value_resource_81.toISOString() + JSON_STR_QUOTE
          } else if (value_resource_81 instanceof RegExp) {
            json += asString(value_resource_81.source)
          } else {
            json += asString(value_resource_81.toString())
          }
        } else {
          json += asString(value_resource_81)
        }
        
      } else {
        throw new Error('"resource" is required!')
      }
      
      const value_resource_id_82 = obj["resource_id"]
      if (value_resource_id_82 !== undefined) {
        json += ",\"resource_id\":"
        
          if (value_resource_id_82 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_resource_id_82 === "string" ||
            value_resource_id_82 === null ||
            value_resource_id_82 instanceof Date ||
            value_resource_id_82 instanceof RegExp ||
            (
              typeof value_resource_id_82 === "object" &&
              typeof value_resource_id_82.toString === "function" &&
              value_resource_id_82.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_resource_id_82 !== 'string') {
          if (value_resource_id_82 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_resource_id_82 instanceof Date) {
            json += JSON_STR_QUOTE + value_resource_id_82.toISOString() + JSON_STR_QUOTE
          } else if (value_resource_id_82 instanceof RegExp) {
            json += asString(value_resource_id_82.source)
          } else {
            json += asString(value_resource_id_82.toString())
          }
        } else {
          json += asString(value_resource_id_82)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/AuditEntry/properties/resource_id' does not match schema definition.")
  
      } else {
        throw new Error('"resource_id" is required!')
      }
      
      const value_outcome_83 = obj["outcome"]
      if (value_outcome_83 !== undefined) {
        json += ",\"outcome\":"
        json += asUnsafeString(value_outcome_83)
      } else {
        throw new Error('"outcome" is required!')
      }
      
      const value_status_84 = obj["status"]
      if (value_status_84 !== undefined) {
        json += ",\"status\":"
        json += asInteger(value_status_84)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_code_85 = obj["code"]
      if (value_code_85 !== undefined) {
        json += ",\"code\":"
        
          if (value_code_85 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_code_85 === "string" ||
            value_code_85 === null ||
            value_code_85 instanceof Date ||
            value_code_85 instanceof RegExp ||
            (
              typeof value_code_85 === "object" &&
              typeof value_code_85.toString === "function" &&
              value_code_85.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_code_85 !== 'string') {
          if (value_code_85 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_code_85 instanceof Date) {
            json += JSON_STR_QUOTE + value_code_85.toISOString() + JSON_STR_QUOTE
          } else if (value_code_85 instanceof RegExp) {
            json += asString(value_code_85.source)
          } else {
            json += asString(value_code_85.toString())
          }
        } else {
          json += asString(value_code_85)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/AuditEntry/properties/code' does not match schema definition.")
  
      } else {
        throw new Error('"code" is required!')
      }
      
      const value_request_id_86 = obj["request_id"]
      if (value_request_id_86 !== undefined) {
        json += ",\"request_id\":"
        
        if (typeof value_request_id_86 !== 'string') {
          if (value_request_id_86 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_request_id_86 instanceof Date) {
            json += JSON_STR_QUOTE + value_request_id_86.toISOString() + JSON_STR_QUOTE
          } else if (value_request_id_86 instanceof RegExp) {
            json += asString(value_request_id_86.source)
          } else {
            json += asString(value_request_id_86.toString())
          }
        } else {
          json += asString(value_request_id_86)
        }
        
      } else {
        throw new Error('"request_id" is required!')
      }
      
      const value_parameters_87 = obj["parameters"]
      if (value_parameters_87 !== undefined) {
        json += ",\"parameters\":"
        
          if (value_parameters_87 === null) {
            json += JSON_STR_NULL
          }
          
          else if((typeof value_parameters_87 === "object" && !Array.isArray(value_parameters_87)) || value_parameters_87 === null) {
            json += anonymous20(value_parameters_87)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/AuditParameters' does not match schema definition.")
  
      } else {
        throw new Error('"parameters" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous18 (obj) {
      // "contract#/components/schemas/MeExport/properties/audit_entries"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/MeExport/properties/audit_entries' does not match schema definition.")
    }
    const arrayLength = obj.length
  
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        json += anonymous19(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += anonymous19(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/MeExport"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_exported_at_1 = obj["exported_at"]
      if (value_exported_at_1 !== undefined) {
        json += "{\"exported_at\":"
        json += asDateTime(value_exported_at_1)
      } else {
        throw new Error('"exported_at" is required!')
      }
      
      const value_profile_2 = obj["profile"]
      if (value_profile_2 !== undefined) {
        json += ",\"profile\":"
        json += anonymous1(value_profile_2)
      } else {
        throw new Error('"profile" is required!')
      }
      
      const value_notification_preferences_15 = obj["notification_preferences"]
      if (value_notification_preferences_15 !== undefined) {
        json += ",\"notification_preferences\":"
        json += anonymous2(value_notification_preferences_15)
      } else {
        throw new Error('"notification_preferences" is required!')
      }
      
      const value_memberships_31 = obj["memberships"]
      if (value_memberships_31 !== undefined) {
        json += ",\"memberships\":"
        json += anonymous6(value_memberships_31)
      } else {
        throw new Error('"memberships" is required!')
      }
      
      const value_sessions_35 = obj["sessions"]
      if (value_sessions_35 !== undefined) {
        json += ",\"sessions\":"
        json += anonymous8(value_sessions_35)
      } else {
        throw new Error('"sessions" is required!')
      }
      
      const value_devices_46 = obj["devices"]
      if (value_devices_46 !== undefined) {
        json += ",\"devices\":"
        json += anonymous11(value_devices_46)
      } else {
        throw new Error('"devices" is required!')
      }
      
      const value_identities_54 = obj["identities"]
      if (value_identities_54 !== undefined) {
        json += ",\"identities\":"
        json += anonymous13(value_identities_54)
      } else {
        throw new Error('"identities" is required!')
      }
      
      const value_notifications_61 = obj["notifications"]
      if (value_notifications_61 !== undefined) {
        json += ",\"notifications\":"
        json += anonymous15(value_notifications_61)
      } else {
        throw new Error('"notifications" is required!')
      }
      
      const value_audit_entries_74 = obj["audit_entries"]
      if (value_audit_entries_74 !== undefined) {
        json += ",\"audit_entries\":"
        json += anonymous18(value_audit_entries_74)
      } else {
        throw new Error('"audit_entries" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const Member = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/Member"
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
      
      const value_given_name_3 = obj["given_name"]
      if (value_given_name_3 !== undefined) {
        json += ",\"given_name\":"
        
          if (value_given_name_3 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_given_name_3 === "string" ||
            value_given_name_3 === null ||
            value_given_name_3 instanceof Date ||
            value_given_name_3 instanceof RegExp ||
            (
              typeof value_given_name_3 === "object" &&
              typeof value_given_name_3.toString === "function" &&
              value_given_name_3.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_given_name_3 !== 'string') {
          if (value_given_name_3 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_given_name_3 instanceof Date) {
            json += JSON_STR_QUOTE + value_given_name_3.toISOString() + JSON_STR_QUOTE
          } else if (value_given_name_3 instanceof RegExp) {
            json += asString(value_given_name_3.source)
          } else {
            json += asString(value_given_name_3.toString())
          }
        } else {
          json += asString(value_given_name_3)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Member/properties/given_name' does not match schema definition.")
  
      } else {
        throw new Error('"given_name" is required!')
      }
      
      const value_family_name_4 = obj["family_name"]
      if (value_family_name_4 !== undefined) {
        json += ",\"family_name\":"
        
          if (value_family_name_4 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_family_name_4 === "string" ||
            value_family_name_4 === null ||
            value_family_name_4 instanceof Date ||
            value_family_name_4 instanceof RegExp ||
            (
              typeof value_family_name_4 === "object" &&
              typeof value_family_name_4.toString === "function" &&
              value_family_name_4.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_family_name_4 !== 'string') {
          if (value_family_name_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_family_name_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_family_name_4.toISOString() + JSON_STR_QUOTE
          } else if (value_family_name_4 instanceof RegExp) {
            json += asString(value_family_name_4.source)
          } else {
            json += asString(value_family_name_4.toString())
          }
        } else {
          json += asString(value_family_name_4)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Member/properties/family_name' does not match schema definition.")
  
      } else {
        throw new Error('"family_name" is required!')
      }
      
      const value_role_5 = obj["role"]
      if (value_role_5 !== undefined) {
        json += ",\"role\":"
        json += asUnsafeString(value_role_5)
      } else {
        throw new Error('"role" is required!')
      }
      
      const value_joined_at_6 = obj["joined_at"]
      if (value_joined_at_6 !== undefined) {
        json += ",\"joined_at\":"
        json += asDateTime(value_joined_at_6)
      } else {
        throw new Error('"joined_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const MemberJoinedEvent = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/Member"
      function anonymous1 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_6 = obj["id"]
      if (value_id_6 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_6 !== 'string') {
          if (value_id_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_6.toISOString() + JSON_STR_QUOTE
          } else if (value_id_6 instanceof RegExp) {
            json += asString(value_id_6.source)
          } else {
            json += asString(value_id_6.toString())
          }
        } else {
          json += asString(value_id_6)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_email_7 = obj["email"]
      if (value_email_7 !== undefined) {
        json += ",\"email\":"
        
        if (typeof value_email_7 !== 'string') {
          if (value_email_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_email_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_email_7.toISOString() + JSON_STR_QUOTE
          } else if (value_email_7 instanceof RegExp) {
            json += asString(value_email_7.source)
          } else {
            json += asString(value_email_7.toString())
          }
        } else {
          json += asString(value_email_7)
        }
        
      } else {
        throw new Error('"email" is required!')
      }
      
      const value_given_name_8 = obj["given_name"]
      if (value_given_name_8 !== undefined) {
        json += ",\"given_name\":"
        
          if (value_given_name_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_given_name_8 === "string" ||
            value_given_name_8 === null ||
            value_given_name_8 instanceof Date ||
            value_given_name_8 instanceof RegExp ||
            (
              typeof value_given_name_8 === "object" &&
              typeof value_given_name_8.toString === "function" &&
              value_given_name_8.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_given_name_8 !== 'string') {
          if (value_given_name_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_given_name_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_given_name_8.toISOString() + JSON_STR_QUOTE
          } else if (value_given_name_8 instanceof RegExp) {
            json += asString(value_given_name_8.source)
          } else {
            json += asString(value_given_name_8.toString())
          }
        } else {
          json += asString(value_given_name_8)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Member/properties/given_name' does not match schema definition.")
  
      } else {
        throw new Error('"given_name" is required!')
      }
      
      const value_family_name_9 = obj["family_name"]
      if (value_family_name_9 !== undefined) {
        json += ",\"family_name\":"
        
          if (value_family_name_9 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_family_name_9 === "string" ||
            value_family_name_9 === null ||
            value_family_name_9 instanceof Date ||
            value_family_name_9 instanceof RegExp ||
            (
              typeof value_family_name_9 === "object" &&
              typeof value_family_name_9.toString === "function" &&
              value_family_name_9.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_family_name_9 !== 'string') {
          if (value_family_name_9 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_family_name_9 instanceof Date) {
            json += JSON_STR_QUOTE + value_family_name_9.toISOString() + JSON_STR_QUOTE
          } else if (value_family_name_9 instanceof RegExp) {
            json += asString(value_family_name_9.source)
          } else {
            json += asString(value_family_name_9.toString())
          }
        } else {
          json += asString(value_family_name_9)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Member/properties/family_name' does not match schema definition.")
  
      } else {
        throw new Error('"family_name" is required!')
      }
      
      const value_role_10 = obj["role"]
      if (value_role_10 !== undefined) {
        json += ",\"role\":"
        json += asUnsafeString(value_role_10)
      } else {
        throw new Error('"role" is required!')
      }
      
      const value_joined_at_11 = obj["joined_at"]
      if (value_joined_at_11 !== undefined) {
        json += ",\"joined_at\":"
        json += asDateTime(value_joined_at_11)
      } else {
        throw new Error('"joined_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/MemberJoinedEvent"
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
      
      const value_type_2 = obj["type"]
      if (value_type_2 !== undefined) {
        json += ",\"type\":"
        
        if (typeof value_type_2 !== 'string') {
          if (value_type_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_type_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_type_2.toISOString() + JSON_STR_QUOTE
          } else if (value_type_2 instanceof RegExp) {
            json += asString(value_type_2.source)
          } else {
            json += asString(value_type_2.toString())
          }
        } else {
          json += asString(value_type_2)
        }
        
      } else {
        throw new Error('"type" is required!')
      }
      
      const value_timestamp_3 = obj["timestamp"]
      if (value_timestamp_3 !== undefined) {
        json += ",\"timestamp\":"
        json += asDateTime(value_timestamp_3)
      } else {
        throw new Error('"timestamp" is required!')
      }
      
      const value_data_4 = obj["data"]
      if (value_data_4 !== undefined) {
        json += ",\"data\":"
        json += anonymous1(value_data_4)
      } else {
        throw new Error('"data" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const MemberLeftEvent = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/Member"
      function anonymous1 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_6 = obj["id"]
      if (value_id_6 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_6 !== 'string') {
          if (value_id_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_6.toISOString() + JSON_STR_QUOTE
          } else if (value_id_6 instanceof RegExp) {
            json += asString(value_id_6.source)
          } else {
            json += asString(value_id_6.toString())
          }
        } else {
          json += asString(value_id_6)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_email_7 = obj["email"]
      if (value_email_7 !== undefined) {
        json += ",\"email\":"
        
        if (typeof value_email_7 !== 'string') {
          if (value_email_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_email_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_email_7.toISOString() + JSON_STR_QUOTE
          } else if (value_email_7 instanceof RegExp) {
            json += asString(value_email_7.source)
          } else {
            json += asString(value_email_7.toString())
          }
        } else {
          json += asString(value_email_7)
        }
        
      } else {
        throw new Error('"email" is required!')
      }
      
      const value_given_name_8 = obj["given_name"]
      if (value_given_name_8 !== undefined) {
        json += ",\"given_name\":"
        
          if (value_given_name_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_given_name_8 === "string" ||
            value_given_name_8 === null ||
            value_given_name_8 instanceof Date ||
            value_given_name_8 instanceof RegExp ||
            (
              typeof value_given_name_8 === "object" &&
              typeof value_given_name_8.toString === "function" &&
              value_given_name_8.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_given_name_8 !== 'string') {
          if (value_given_name_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_given_name_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_given_name_8.toISOString() + JSON_STR_QUOTE
          } else if (value_given_name_8 instanceof RegExp) {
            json += asString(value_given_name_8.source)
          } else {
            json += asString(value_given_name_8.toString())
          }
        } else {
          json += asString(value_given_name_8)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Member/properties/given_name' does not match schema definition.")
  
      } else {
        throw new Error('"given_name" is required!')
      }
      
      const value_family_name_9 = obj["family_name"]
      if (value_family_name_9 !== undefined) {
        json += ",\"family_name\":"
        
          if (value_family_name_9 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_family_name_9 === "string" ||
            value_family_name_9 === null ||
            value_family_name_9 instanceof Date ||
            value_family_name_9 instanceof RegExp ||
            (
              typeof value_family_name_9 === "object" &&
              typeof value_family_name_9.toString === "function" &&
              value_family_name_9.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_family_name_9 !== 'string') {
          if (value_family_name_9 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_family_name_9 instanceof Date) {
            json += JSON_STR_QUOTE + value_family_name_9.toISOString() + JSON_STR_QUOTE
          } else if (value_family_name_9 instanceof RegExp) {
            json += asString(value_family_name_9.source)
          } else {
            json += asString(value_family_name_9.toString())
          }
        } else {
          json += asString(value_family_name_9)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Member/properties/family_name' does not match schema definition.")
  
      } else {
        throw new Error('"family_name" is required!')
      }
      
      const value_role_10 = obj["role"]
      if (value_role_10 !== undefined) {
        json += ",\"role\":"
        json += asUnsafeString(value_role_10)
      } else {
        throw new Error('"role" is required!')
      }
      
      const value_joined_at_11 = obj["joined_at"]
      if (value_joined_at_11 !== undefined) {
        json += ",\"joined_at\":"
        json += asDateTime(value_joined_at_11)
      } else {
        throw new Error('"joined_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/MemberLeftEvent"
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
      
      const value_type_2 = obj["type"]
      if (value_type_2 !== undefined) {
        json += ",\"type\":"
        
        if (typeof value_type_2 !== 'string') {
          if (value_type_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_type_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_type_2.toISOString() + JSON_STR_QUOTE
          } else if (value_type_2 instanceof RegExp) {
            json += asString(value_type_2.source)
          } else {
            json += asString(value_type_2.toString())
          }
        } else {
          json += asString(value_type_2)
        }
        
      } else {
        throw new Error('"type" is required!')
      }
      
      const value_timestamp_3 = obj["timestamp"]
      if (value_timestamp_3 !== undefined) {
        json += ",\"timestamp\":"
        json += asDateTime(value_timestamp_3)
      } else {
        throw new Error('"timestamp" is required!')
      }
      
      const value_data_4 = obj["data"]
      if (value_data_4 !== undefined) {
        json += ",\"data\":"
        json += anonymous1(value_data_4)
      } else {
        throw new Error('"data" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const MemberList = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/Member"
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
      
      const value_given_name_5 = obj["given_name"]
      if (value_given_name_5 !== undefined) {
        json += ",\"given_name\":"
        
          if (value_given_name_5 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_given_name_5 === "string" ||
            value_given_name_5 === null ||
            value_given_name_5 instanceof Date ||
            value_given_name_5 instanceof RegExp ||
            (
              typeof value_given_name_5 === "object" &&
              typeof value_given_name_5.toString === "function" &&
              value_given_name_5.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_given_name_5 !== 'string') {
          if (value_given_name_5 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_given_name_5 instanceof Date) {
            json += JSON_STR_QUOTE + value_given_name_5.toISOString() + JSON_STR_QUOTE
          } else if (value_given_name_5 instanceof RegExp) {
            json += asString(value_given_name_5.source)
          } else {
            json += asString(value_given_name_5.toString())
          }
        } else {
          json += asString(value_given_name_5)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Member/properties/given_name' does not match schema definition.")
  
      } else {
        throw new Error('"given_name" is required!')
      }
      
      const value_family_name_6 = obj["family_name"]
      if (value_family_name_6 !== undefined) {
        json += ",\"family_name\":"
        
          if (value_family_name_6 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_family_name_6 === "string" ||
            value_family_name_6 === null ||
            value_family_name_6 instanceof Date ||
            value_family_name_6 instanceof RegExp ||
            (
              typeof value_family_name_6 === "object" &&
              typeof value_family_name_6.toString === "function" &&
              value_family_name_6.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_family_name_6 !== 'string') {
          if (value_family_name_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_family_name_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_family_name_6.toISOString() + JSON_STR_QUOTE
          } else if (value_family_name_6 instanceof RegExp) {
            json += asString(value_family_name_6.source)
          } else {
            json += asString(value_family_name_6.toString())
          }
        } else {
          json += asString(value_family_name_6)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Member/properties/family_name' does not match schema definition.")
  
      } else {
        throw new Error('"family_name" is required!')
      }
      
      const value_role_7 = obj["role"]
      if (value_role_7 !== undefined) {
        json += ",\"role\":"
        json += asUnsafeString(value_role_7)
      } else {
        throw new Error('"role" is required!')
      }
      
      const value_joined_at_8 = obj["joined_at"]
      if (value_joined_at_8 !== undefined) {
        json += ",\"joined_at\":"
        json += asDateTime(value_joined_at_8)
      } else {
        throw new Error('"joined_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/MemberList/properties/data"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/MemberList/properties/data' does not match schema definition.")
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
    

      // "contract#/components/schemas/MemberList"
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

const MemberUpdatedEvent = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/Member"
      function anonymous1 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_id_6 = obj["id"]
      if (value_id_6 !== undefined) {
        json += "{\"id\":"
        
        if (typeof value_id_6 !== 'string') {
          if (value_id_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_id_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_id_6.toISOString() + JSON_STR_QUOTE
          } else if (value_id_6 instanceof RegExp) {
            json += asString(value_id_6.source)
          } else {
            json += asString(value_id_6.toString())
          }
        } else {
          json += asString(value_id_6)
        }
        
      } else {
        throw new Error('"id" is required!')
      }
      
      const value_email_7 = obj["email"]
      if (value_email_7 !== undefined) {
        json += ",\"email\":"
        
        if (typeof value_email_7 !== 'string') {
          if (value_email_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_email_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_email_7.toISOString() + JSON_STR_QUOTE
          } else if (value_email_7 instanceof RegExp) {
            json += asString(value_email_7.source)
          } else {
            json += asString(value_email_7.toString())
          }
        } else {
          json += asString(value_email_7)
        }
        
      } else {
        throw new Error('"email" is required!')
      }
      
      const value_given_name_8 = obj["given_name"]
      if (value_given_name_8 !== undefined) {
        json += ",\"given_name\":"
        
          if (value_given_name_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_given_name_8 === "string" ||
            value_given_name_8 === null ||
            value_given_name_8 instanceof Date ||
            value_given_name_8 instanceof RegExp ||
            (
              typeof value_given_name_8 === "object" &&
              typeof value_given_name_8.toString === "function" &&
              value_given_name_8.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_given_name_8 !== 'string') {
          if (value_given_name_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_given_name_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_given_name_8.toISOString() + JSON_STR_QUOTE
          } else if (value_given_name_8 instanceof RegExp) {
            json += asString(value_given_name_8.source)
          } else {
            json += asString(value_given_name_8.toString())
          }
        } else {
          json += asString(value_given_name_8)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Member/properties/given_name' does not match schema definition.")
  
      } else {
        throw new Error('"given_name" is required!')
      }
      
      const value_family_name_9 = obj["family_name"]
      if (value_family_name_9 !== undefined) {
        json += ",\"family_name\":"
        
          if (value_family_name_9 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_family_name_9 === "string" ||
            value_family_name_9 === null ||
            value_family_name_9 instanceof Date ||
            value_family_name_9 instanceof RegExp ||
            (
              typeof value_family_name_9 === "object" &&
              typeof value_family_name_9.toString === "function" &&
              value_family_name_9.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_family_name_9 !== 'string') {
          if (value_family_name_9 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_family_name_9 instanceof Date) {
            json += JSON_STR_QUOTE + value_family_name_9.toISOString() + JSON_STR_QUOTE
          } else if (value_family_name_9 instanceof RegExp) {
            json += asString(value_family_name_9.source)
          } else {
            json += asString(value_family_name_9.toString())
          }
        } else {
          json += asString(value_family_name_9)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Member/properties/family_name' does not match schema definition.")
  
      } else {
        throw new Error('"family_name" is required!')
      }
      
      const value_role_10 = obj["role"]
      if (value_role_10 !== undefined) {
        json += ",\"role\":"
        json += asUnsafeString(value_role_10)
      } else {
        throw new Error('"role" is required!')
      }
      
      const value_joined_at_11 = obj["joined_at"]
      if (value_joined_at_11 !== undefined) {
        json += ",\"joined_at\":"
        json += asDateTime(value_joined_at_11)
      } else {
        throw new Error('"joined_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/MemberUpdatedEvent"
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
      
      const value_type_2 = obj["type"]
      if (value_type_2 !== undefined) {
        json += ",\"type\":"
        
        if (typeof value_type_2 !== 'string') {
          if (value_type_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_type_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_type_2.toISOString() + JSON_STR_QUOTE
          } else if (value_type_2 instanceof RegExp) {
            json += asString(value_type_2.source)
          } else {
            json += asString(value_type_2.toString())
          }
        } else {
          json += asString(value_type_2)
        }
        
      } else {
        throw new Error('"type" is required!')
      }
      
      const value_timestamp_3 = obj["timestamp"]
      if (value_timestamp_3 !== undefined) {
        json += ",\"timestamp\":"
        json += asDateTime(value_timestamp_3)
      } else {
        throw new Error('"timestamp" is required!')
      }
      
      const value_data_4 = obj["data"]
      if (value_data_4 !== undefined) {
        json += ",\"data\":"
        json += anonymous1(value_data_4)
      } else {
        throw new Error('"data" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const Notification = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/NotificationData"
      function anonymous1 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        let addComma_9 = false

    for (const key of Object.keys(obj)) {
      if (
        
        obj[key] === undefined ||
        typeof obj[key] === 'function' ||
        typeof obj[key] === 'symbol'
      ) continue
      const value = obj[key]
  
        json += addComma_9 ? JSON_STR_COMMA : ((addComma_9 = true), JSON_STR_BEGIN_OBJECT)
        json += asString(key) + JSON_STR_COLONS
        
          if (value === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value === "string" ||
            value === null ||
            value instanceof Date ||
            value instanceof RegExp ||
            (
              typeof value === "object" &&
              typeof value.toString === "function" &&
              value.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
          }
        
          else if(Number.isInteger(value) || value === null) {
            json += asInteger(value)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NotificationData/additionalProperties' does not match schema definition.")
  
      
    }
  if (!addComma_9) json += JSON_STR_BEGIN_OBJECT

return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/Notification"
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
      
      const value_tenant_id_2 = obj["tenant_id"]
      if (value_tenant_id_2 !== undefined) {
        json += ",\"tenant_id\":"
        
        if (typeof value_tenant_id_2 !== 'string') {
          if (value_tenant_id_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_tenant_id_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_tenant_id_2.toISOString() + JSON_STR_QUOTE
          } else if (value_tenant_id_2 instanceof RegExp) {
            json += asString(value_tenant_id_2.source)
          } else {
            json += asString(value_tenant_id_2.toString())
          }
        } else {
          json += asString(value_tenant_id_2)
        }
        
      } else {
        throw new Error('"tenant_id" is required!')
      }
      
      const value_kind_3 = obj["kind"]
      if (value_kind_3 !== undefined) {
        json += ",\"kind\":"
        json += asUnsafeString(value_kind_3)
      } else {
        throw new Error('"kind" is required!')
      }
      
      const value_title_4 = obj["title"]
      if (value_title_4 !== undefined) {
        json += ",\"title\":"
        
        if (typeof value_title_4 !== 'string') {
          if (value_title_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_title_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_title_4.toISOString() + JSON_STR_QUOTE
          } else if (value_title_4 instanceof RegExp) {
            json += asString(value_title_4.source)
          } else {
            json += asString(value_title_4.toString())
          }
        } else {
          json += asString(value_title_4)
        }
        
      } else {
        throw new Error('"title" is required!')
      }
      
      const value_body_5 = obj["body"]
      if (value_body_5 !== undefined) {
        json += ",\"body\":"
        
        if (typeof value_body_5 !== 'string') {
          if (value_body_5 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_body_5 instanceof Date) {
            json += JSON_STR_QUOTE + value_body_5.toISOString() + JSON_STR_QUOTE
          } else if (value_body_5 instanceof RegExp) {
            json += asString(value_body_5.source)
          } else {
            json += asString(value_body_5.toString())
          }
        } else {
          json += asString(value_body_5)
        }
        
      } else {
        throw new Error('"body" is required!')
      }
      
      const value_subject_type_6 = obj["subject_type"]
      if (value_subject_type_6 !== undefined) {
        json += ",\"subject_type\":"
        json += asUnsafeString(value_subject_type_6)
      } else {
        throw new Error('"subject_type" is required!')
      }
      
      const value_subject_id_7 = obj["subject_id"]
      if (value_subject_id_7 !== undefined) {
        json += ",\"subject_id\":"
        
        if (typeof value_subject_id_7 !== 'string') {
          if (value_subject_id_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_subject_id_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_subject_id_7.toISOString() + JSON_STR_QUOTE
          } else if (value_subject_id_7 instanceof RegExp) {
            json += asString(value_subject_id_7.source)
          } else {
            json += asString(value_subject_id_7.toString())
          }
        } else {
          json += asString(value_subject_id_7)
        }
        
      } else {
        throw new Error('"subject_id" is required!')
      }
      
      const value_data_8 = obj["data"]
      if (value_data_8 !== undefined) {
        json += ",\"data\":"
        json += anonymous1(value_data_8)
      } else {
        throw new Error('"data" is required!')
      }
      
      const value_created_at_10 = obj["created_at"]
      if (value_created_at_10 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_10)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_read_at_11 = obj["read_at"]
      if (value_read_at_11 !== undefined) {
        json += ",\"read_at\":"
        
          if (value_read_at_11 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_read_at_11 === "string" ||
            value_read_at_11 === null ||
            value_read_at_11 instanceof Date ||
            value_read_at_11 instanceof RegExp ||
            (
              typeof value_read_at_11 === "object" &&
              typeof value_read_at_11.toString === "function" &&
              value_read_at_11.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_read_at_11)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"read_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const NotificationList = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/NotificationData"
      function anonymous3 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        let addComma_11 = false

    for (const key of Object.keys(obj)) {
      if (
        
        obj[key] === undefined ||
        typeof obj[key] === 'function' ||
        typeof obj[key] === 'symbol'
      ) continue
      const value = obj[key]
  
        json += addComma_11 ? JSON_STR_COMMA : ((addComma_11 = true), JSON_STR_BEGIN_OBJECT)
        json += asString(key) + JSON_STR_COLONS
        
          if (value === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value === "string" ||
            value === null ||
            value instanceof Date ||
            value instanceof RegExp ||
            (
              typeof value === "object" &&
              typeof value.toString === "function" &&
              value.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
          }
        
          else if(Number.isInteger(value) || value === null) {
            json += asInteger(value)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NotificationData/additionalProperties' does not match schema definition.")
  
      
    }
  if (!addComma_11) json += JSON_STR_BEGIN_OBJECT

return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/Notification"
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
      
      const value_tenant_id_4 = obj["tenant_id"]
      if (value_tenant_id_4 !== undefined) {
        json += ",\"tenant_id\":"
        
        if (typeof value_tenant_id_4 !== 'string') {
          if (value_tenant_id_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_tenant_id_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_tenant_id_4.toISOString() + JSON_STR_QUOTE
          } else if (value_tenant_id_4 instanceof RegExp) {
            json += asString(value_tenant_id_4.source)
          } else {
            json += asString(value_tenant_id_4.toString())
          }
        } else {
          json += asString(value_tenant_id_4)
        }
        
      } else {
        throw new Error('"tenant_id" is required!')
      }
      
      const value_kind_5 = obj["kind"]
      if (value_kind_5 !== undefined) {
        json += ",\"kind\":"
        json += asUnsafeString(value_kind_5)
      } else {
        throw new Error('"kind" is required!')
      }
      
      const value_title_6 = obj["title"]
      if (value_title_6 !== undefined) {
        json += ",\"title\":"
        
        if (typeof value_title_6 !== 'string') {
          if (value_title_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_title_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_title_6.toISOString() + JSON_STR_QUOTE
          } else if (value_title_6 instanceof RegExp) {
            json += asString(value_title_6.source)
          } else {
            json += asString(value_title_6.toString())
          }
        } else {
          json += asString(value_title_6)
        }
        
      } else {
        throw new Error('"title" is required!')
      }
      
      const value_body_7 = obj["body"]
      if (value_body_7 !== undefined) {
        json += ",\"body\":"
        
        if (typeof value_body_7 !== 'string') {
          if (value_body_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_body_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_body_7.toISOString() + JSON_STR_QUOTE
          } else if (value_body_7 instanceof RegExp) {
            json += asString(value_body_7.source)
          } else {
            json += asString(value_body_7.toString())
          }
        } else {
          json += asString(value_body_7)
        }
        
      } else {
        throw new Error('"body" is required!')
      }
      
      const value_subject_type_8 = obj["subject_type"]
      if (value_subject_type_8 !== undefined) {
        json += ",\"subject_type\":"
        json += asUnsafeString(value_subject_type_8)
      } else {
        throw new Error('"subject_type" is required!')
      }
      
      const value_subject_id_9 = obj["subject_id"]
      if (value_subject_id_9 !== undefined) {
        json += ",\"subject_id\":"
        
        if (typeof value_subject_id_9 !== 'string') {
          if (value_subject_id_9 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_subject_id_9 instanceof Date) {
            json += JSON_STR_QUOTE + value_subject_id_9.toISOString() + JSON_STR_QUOTE
          } else if (value_subject_id_9 instanceof RegExp) {
            json += asString(value_subject_id_9.source)
          } else {
            json += asString(value_subject_id_9.toString())
          }
        } else {
          json += asString(value_subject_id_9)
        }
        
      } else {
        throw new Error('"subject_id" is required!')
      }
      
      const value_data_10 = obj["data"]
      if (value_data_10 !== undefined) {
        json += ",\"data\":"
        json += anonymous3(value_data_10)
      } else {
        throw new Error('"data" is required!')
      }
      
      const value_created_at_12 = obj["created_at"]
      if (value_created_at_12 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_12)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_read_at_13 = obj["read_at"]
      if (value_read_at_13 !== undefined) {
        json += ",\"read_at\":"
        
          if (value_read_at_13 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_read_at_13 === "string" ||
            value_read_at_13 === null ||
            value_read_at_13 instanceof Date ||
            value_read_at_13 instanceof RegExp ||
            (
              typeof value_read_at_13 === "object" &&
              typeof value_read_at_13.toString === "function" &&
              value_read_at_13.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_read_at_13)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"read_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/NotificationList/properties/data"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/NotificationList/properties/data' does not match schema definition.")
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

        
      const value_next_16 = obj["next"]
      if (value_next_16 !== undefined) {
        json += "{\"next\":"
        
          if (value_next_16 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_next_16 === "string" ||
            value_next_16 === null ||
            value_next_16 instanceof Date ||
            value_next_16 instanceof RegExp ||
            (
              typeof value_next_16 === "object" &&
              typeof value_next_16.toString === "function" &&
              value_next_16.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_next_16 !== 'string') {
          if (value_next_16 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_next_16 instanceof Date) {
            json += JSON_STR_QUOTE + value_next_16.toISOString() + JSON_STR_QUOTE
          } else if (value_next_16 instanceof RegExp) {
            json += asString(value_next_16.source)
          } else {
            json += asString(value_next_16.toString())
          }
        } else {
          json += asString(value_next_16)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/next' does not match schema definition.")
  
      } else {
        throw new Error('"next" is required!')
      }
      
      const value_prev_17 = obj["prev"]
      if (value_prev_17 !== undefined) {
        json += ",\"prev\":"
        
          if (value_prev_17 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_prev_17 === "string" ||
            value_prev_17 === null ||
            value_prev_17 instanceof Date ||
            value_prev_17 instanceof RegExp ||
            (
              typeof value_prev_17 === "object" &&
              typeof value_prev_17.toString === "function" &&
              value_prev_17.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_prev_17 !== 'string') {
          if (value_prev_17 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_prev_17 instanceof Date) {
            json += JSON_STR_QUOTE + value_prev_17.toISOString() + JSON_STR_QUOTE
          } else if (value_prev_17 instanceof RegExp) {
            json += asString(value_prev_17.source)
          } else {
            json += asString(value_prev_17.toString())
          }
        } else {
          json += asString(value_prev_17)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/prev' does not match schema definition.")
  
      } else {
        throw new Error('"prev" is required!')
      }
      
      const value_total_18 = obj["total"]
      if (value_total_18 !== undefined) {
        json += ",\"total\":"
        
          if (value_total_18 === null) {
            json += JSON_STR_NULL
          }
          
          else if(Number.isInteger(value_total_18) || value_total_18 === null) {
            json += asInteger(value_total_18)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/total' does not match schema definition.")
  
      } else {
        throw new Error('"total" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/NotificationList"
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
      
      const value_meta_14 = obj["meta"]
      if (value_meta_14 !== undefined) {
        json += ",\"meta\":"
        json += anonymous4(value_meta_14)
      } else {
        throw new Error('"meta" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const NotificationPreferences = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/MandatoryChannels"
      function anonymous1 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_email_3 = obj["email"]
      if (value_email_3 !== undefined) {
        json += "{\"email\":"
        json += asBoolean(value_email_3)
      } else {
        throw new Error('"email" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/MailChannel"
      function anonymous2 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_email_6 = obj["email"]
      if (value_email_6 !== undefined) {
        json += "{\"email\":"
        json += asBoolean(value_email_6)
      } else {
        throw new Error('"email" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/NotificationChannels"
      function anonymous3 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_in_app_9 = obj["in_app"]
      if (value_in_app_9 !== undefined) {
        json += "{\"in_app\":"
        json += asBoolean(value_in_app_9)
      } else {
        throw new Error('"in_app" is required!')
      }
      
      const value_email_10 = obj["email"]
      if (value_email_10 !== undefined) {
        json += ",\"email\":"
        json += asBoolean(value_email_10)
      } else {
        throw new Error('"email" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/NotificationPreferences"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_security_1 = obj["security"]
      if (value_security_1 !== undefined) {
        json += "{\"security\":"
        json += anonymous1(value_security_1)
      } else {
        throw new Error('"security" is required!')
      }
      
      const value_news_4 = obj["news"]
      if (value_news_4 !== undefined) {
        json += ",\"news\":"
        json += anonymous2(value_news_4)
      } else {
        throw new Error('"news" is required!')
      }
      
      const value_invoice_paid_7 = obj["invoice_paid"]
      if (value_invoice_paid_7 !== undefined) {
        json += ",\"invoice_paid\":"
        json += anonymous3(value_invoice_paid_7)
      } else {
        throw new Error('"invoice_paid" is required!')
      }
      
      const value_invoice_voided_11 = obj["invoice_voided"]
      if (value_invoice_voided_11 !== undefined) {
        json += ",\"invoice_voided\":"
        json += anonymous3(value_invoice_voided_11)
      } else {
        throw new Error('"invoice_voided" is required!')
      }
      
      const value_member_joined_12 = obj["member_joined"]
      if (value_member_joined_12 !== undefined) {
        json += ",\"member_joined\":"
        json += anonymous3(value_member_joined_12)
      } else {
        throw new Error('"member_joined" is required!')
      }
      
      const value_member_left_13 = obj["member_left"]
      if (value_member_left_13 !== undefined) {
        json += ",\"member_left\":"
        json += anonymous3(value_member_left_13)
      } else {
        throw new Error('"member_left" is required!')
      }
      
      const value_role_changed_14 = obj["role_changed"]
      if (value_role_changed_14 !== undefined) {
        json += ",\"role_changed\":"
        json += anonymous3(value_role_changed_14)
      } else {
        throw new Error('"role_changed" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const OAuthClient = function anonymous(validator,serializer
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
      // "contract#/components/schemas/OAuthClient/properties/scopes"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/OAuthClient/properties/scopes' does not match schema definition.")
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

      // "contract#/components/schemas/OAuthClientKey"
      function anonymous3 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_kid_8 = obj["kid"]
      if (value_kid_8 !== undefined) {
        json += "{\"kid\":"
        
        if (typeof value_kid_8 !== 'string') {
          if (value_kid_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_kid_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_kid_8.toISOString() + JSON_STR_QUOTE
          } else if (value_kid_8 instanceof RegExp) {
            json += asString(value_kid_8.source)
          } else {
            json += asString(value_kid_8.toString())
          }
        } else {
          json += asString(value_kid_8)
        }
        
      } else {
        throw new Error('"kid" is required!')
      }
      
      const value_alg_9 = obj["alg"]
      if (value_alg_9 !== undefined) {
        json += ",\"alg\":"
        json += asUnsafeString(value_alg_9)
      } else {
        throw new Error('"alg" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous2 (obj) {
      // "contract#/components/schemas/OAuthClient/properties/keys"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/OAuthClient/properties/keys' does not match schema definition.")
    }
    const arrayLength = obj.length
  
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        json += anonymous3(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += anonymous3(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/OAuthClient"
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
      
      const value_client_id_2 = obj["client_id"]
      if (value_client_id_2 !== undefined) {
        json += ",\"client_id\":"
        
        if (typeof value_client_id_2 !== 'string') {
          if (value_client_id_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_client_id_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_client_id_2.toISOString() + JSON_STR_QUOTE
          } else if (value_client_id_2 instanceof RegExp) {
            json += asString(value_client_id_2.source)
          } else {
            json += asString(value_client_id_2.toString())
          }
        } else {
          json += asString(value_client_id_2)
        }
        
      } else {
        throw new Error('"client_id" is required!')
      }
      
      const value_name_3 = obj["name"]
      if (value_name_3 !== undefined) {
        json += ",\"name\":"
        
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
        
      } else {
        throw new Error('"name" is required!')
      }
      
      const value_token_endpoint_auth_method_4 = obj["token_endpoint_auth_method"]
      if (value_token_endpoint_auth_method_4 !== undefined) {
        json += ",\"token_endpoint_auth_method\":"
        json += asUnsafeString(value_token_endpoint_auth_method_4)
      } else {
        throw new Error('"token_endpoint_auth_method" is required!')
      }
      
      const value_scopes_5 = obj["scopes"]
      if (value_scopes_5 !== undefined) {
        json += ",\"scopes\":"
        json += anonymous1(value_scopes_5)
      } else {
        throw new Error('"scopes" is required!')
      }
      
      const value_keys_6 = obj["keys"]
      if (value_keys_6 !== undefined) {
        json += ",\"keys\":"
        json += anonymous2(value_keys_6)
      } else {
        throw new Error('"keys" is required!')
      }
      
      const value_previous_secret_expires_at_10 = obj["previous_secret_expires_at"]
      if (value_previous_secret_expires_at_10 !== undefined) {
        json += ",\"previous_secret_expires_at\":"
        
          if (value_previous_secret_expires_at_10 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_previous_secret_expires_at_10 === "string" ||
            value_previous_secret_expires_at_10 === null ||
            value_previous_secret_expires_at_10 instanceof Date ||
            value_previous_secret_expires_at_10 instanceof RegExp ||
            (
              typeof value_previous_secret_expires_at_10 === "object" &&
              typeof value_previous_secret_expires_at_10.toString === "function" &&
              value_previous_secret_expires_at_10.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_previous_secret_expires_at_10)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"previous_secret_expires_at" is required!')
      }
      
      const value_created_at_11 = obj["created_at"]
      if (value_created_at_11 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_11)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_12 = obj["created_by"]
      if (value_created_by_12 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_12 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_12 === "string" ||
            value_created_by_12 === null ||
            value_created_by_12 instanceof Date ||
            value_created_by_12 instanceof RegExp ||
            (
              typeof value_created_by_12 === "object" &&
              typeof value_created_by_12.toString === "function" &&
              value_created_by_12.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_12 !== 'string') {
          if (value_created_by_12 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_12 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_12.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_12 instanceof RegExp) {
            json += asString(value_created_by_12.source)
          } else {
            json += asString(value_created_by_12.toString())
          }
        } else {
          json += asString(value_created_by_12)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_last_used_at_13 = obj["last_used_at"]
      if (value_last_used_at_13 !== undefined) {
        json += ",\"last_used_at\":"
        
          if (value_last_used_at_13 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_last_used_at_13 === "string" ||
            value_last_used_at_13 === null ||
            value_last_used_at_13 instanceof Date ||
            value_last_used_at_13 instanceof RegExp ||
            (
              typeof value_last_used_at_13 === "object" &&
              typeof value_last_used_at_13.toString === "function" &&
              value_last_used_at_13.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_last_used_at_13)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"last_used_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const OAuthClientList = function anonymous(validator,serializer
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
      // "contract#/components/schemas/OAuthClient/properties/scopes"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/OAuthClient/properties/scopes' does not match schema definition.")
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

      // "contract#/components/schemas/OAuthClientKey"
      function anonymous5 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_kid_10 = obj["kid"]
      if (value_kid_10 !== undefined) {
        json += "{\"kid\":"
        
        if (typeof value_kid_10 !== 'string') {
          if (value_kid_10 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_kid_10 instanceof Date) {
            json += JSON_STR_QUOTE + value_kid_10.toISOString() + JSON_STR_QUOTE
          } else if (value_kid_10 instanceof RegExp) {
            json += asString(value_kid_10.source)
          } else {
            json += asString(value_kid_10.toString())
          }
        } else {
          json += asString(value_kid_10)
        }
        
      } else {
        throw new Error('"kid" is required!')
      }
      
      const value_alg_11 = obj["alg"]
      if (value_alg_11 !== undefined) {
        json += ",\"alg\":"
        json += asUnsafeString(value_alg_11)
      } else {
        throw new Error('"alg" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous4 (obj) {
      // "contract#/components/schemas/OAuthClient/properties/keys"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/OAuthClient/properties/keys' does not match schema definition.")
    }
    const arrayLength = obj.length
  
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        json += anonymous5(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += anonymous5(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/OAuthClient"
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
      
      const value_client_id_4 = obj["client_id"]
      if (value_client_id_4 !== undefined) {
        json += ",\"client_id\":"
        
        if (typeof value_client_id_4 !== 'string') {
          if (value_client_id_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_client_id_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_client_id_4.toISOString() + JSON_STR_QUOTE
          } else if (value_client_id_4 instanceof RegExp) {
            json += asString(value_client_id_4.source)
          } else {
            json += asString(value_client_id_4.toString())
          }
        } else {
          json += asString(value_client_id_4)
        }
        
      } else {
        throw new Error('"client_id" is required!')
      }
      
      const value_name_5 = obj["name"]
      if (value_name_5 !== undefined) {
        json += ",\"name\":"
        
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
        
      } else {
        throw new Error('"name" is required!')
      }
      
      const value_token_endpoint_auth_method_6 = obj["token_endpoint_auth_method"]
      if (value_token_endpoint_auth_method_6 !== undefined) {
        json += ",\"token_endpoint_auth_method\":"
        json += asUnsafeString(value_token_endpoint_auth_method_6)
      } else {
        throw new Error('"token_endpoint_auth_method" is required!')
      }
      
      const value_scopes_7 = obj["scopes"]
      if (value_scopes_7 !== undefined) {
        json += ",\"scopes\":"
        json += anonymous3(value_scopes_7)
      } else {
        throw new Error('"scopes" is required!')
      }
      
      const value_keys_8 = obj["keys"]
      if (value_keys_8 !== undefined) {
        json += ",\"keys\":"
        json += anonymous4(value_keys_8)
      } else {
        throw new Error('"keys" is required!')
      }
      
      const value_previous_secret_expires_at_12 = obj["previous_secret_expires_at"]
      if (value_previous_secret_expires_at_12 !== undefined) {
        json += ",\"previous_secret_expires_at\":"
        
          if (value_previous_secret_expires_at_12 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_previous_secret_expires_at_12 === "string" ||
            value_previous_secret_expires_at_12 === null ||
            value_previous_secret_expires_at_12 instanceof Date ||
            value_previous_secret_expires_at_12 instanceof RegExp ||
            (
              typeof value_previous_secret_expires_at_12 === "object" &&
              typeof value_previous_secret_expires_at_12.toString === "function" &&
              value_previous_secret_expires_at_12.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_previous_secret_expires_at_12)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"previous_secret_expires_at" is required!')
      }
      
      const value_created_at_13 = obj["created_at"]
      if (value_created_at_13 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_13)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_14 = obj["created_by"]
      if (value_created_by_14 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_14 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_14 === "string" ||
            value_created_by_14 === null ||
            value_created_by_14 instanceof Date ||
            value_created_by_14 instanceof RegExp ||
            (
              typeof value_created_by_14 === "object" &&
              typeof value_created_by_14.toString === "function" &&
              value_created_by_14.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_14 !== 'string') {
          if (value_created_by_14 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_14 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_14.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_14 instanceof RegExp) {
            json += asString(value_created_by_14.source)
          } else {
            json += asString(value_created_by_14.toString())
          }
        } else {
          json += asString(value_created_by_14)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_last_used_at_15 = obj["last_used_at"]
      if (value_last_used_at_15 !== undefined) {
        json += ",\"last_used_at\":"
        
          if (value_last_used_at_15 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_last_used_at_15 === "string" ||
            value_last_used_at_15 === null ||
            value_last_used_at_15 instanceof Date ||
            value_last_used_at_15 instanceof RegExp ||
            (
              typeof value_last_used_at_15 === "object" &&
              typeof value_last_used_at_15.toString === "function" &&
              value_last_used_at_15.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_last_used_at_15)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"last_used_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/OAuthClientList/properties/data"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/OAuthClientList/properties/data' does not match schema definition.")
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
      function anonymous6 (input) {
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
    

      // "contract#/components/schemas/OAuthClientList"
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
        json += anonymous6(value_meta_16)
      } else {
        throw new Error('"meta" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const OAuthClientWithSecret = function anonymous(validator,serializer
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
      // "contract#/components/schemas/OAuthClientWithSecret/properties/scopes"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/OAuthClientWithSecret/properties/scopes' does not match schema definition.")
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

      // "contract#/components/schemas/OAuthClientKey"
      function anonymous3 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_kid_8 = obj["kid"]
      if (value_kid_8 !== undefined) {
        json += "{\"kid\":"
        
        if (typeof value_kid_8 !== 'string') {
          if (value_kid_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_kid_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_kid_8.toISOString() + JSON_STR_QUOTE
          } else if (value_kid_8 instanceof RegExp) {
            json += asString(value_kid_8.source)
          } else {
            json += asString(value_kid_8.toString())
          }
        } else {
          json += asString(value_kid_8)
        }
        
      } else {
        throw new Error('"kid" is required!')
      }
      
      const value_alg_9 = obj["alg"]
      if (value_alg_9 !== undefined) {
        json += ",\"alg\":"
        json += asUnsafeString(value_alg_9)
      } else {
        throw new Error('"alg" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous2 (obj) {
      // "contract#/components/schemas/OAuthClientWithSecret/properties/keys"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/OAuthClientWithSecret/properties/keys' does not match schema definition.")
    }
    const arrayLength = obj.length
  
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        json += anonymous3(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += anonymous3(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/OAuthClientWithSecret"
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
      
      const value_client_id_2 = obj["client_id"]
      if (value_client_id_2 !== undefined) {
        json += ",\"client_id\":"
        
        if (typeof value_client_id_2 !== 'string') {
          if (value_client_id_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_client_id_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_client_id_2.toISOString() + JSON_STR_QUOTE
          } else if (value_client_id_2 instanceof RegExp) {
            json += asString(value_client_id_2.source)
          } else {
            json += asString(value_client_id_2.toString())
          }
        } else {
          json += asString(value_client_id_2)
        }
        
      } else {
        throw new Error('"client_id" is required!')
      }
      
      const value_name_3 = obj["name"]
      if (value_name_3 !== undefined) {
        json += ",\"name\":"
        
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
        
      } else {
        throw new Error('"name" is required!')
      }
      
      const value_token_endpoint_auth_method_4 = obj["token_endpoint_auth_method"]
      if (value_token_endpoint_auth_method_4 !== undefined) {
        json += ",\"token_endpoint_auth_method\":"
        json += asUnsafeString(value_token_endpoint_auth_method_4)
      } else {
        throw new Error('"token_endpoint_auth_method" is required!')
      }
      
      const value_scopes_5 = obj["scopes"]
      if (value_scopes_5 !== undefined) {
        json += ",\"scopes\":"
        json += anonymous1(value_scopes_5)
      } else {
        throw new Error('"scopes" is required!')
      }
      
      const value_keys_6 = obj["keys"]
      if (value_keys_6 !== undefined) {
        json += ",\"keys\":"
        json += anonymous2(value_keys_6)
      } else {
        throw new Error('"keys" is required!')
      }
      
      const value_previous_secret_expires_at_10 = obj["previous_secret_expires_at"]
      if (value_previous_secret_expires_at_10 !== undefined) {
        json += ",\"previous_secret_expires_at\":"
        
          if (value_previous_secret_expires_at_10 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_previous_secret_expires_at_10 === "string" ||
            value_previous_secret_expires_at_10 === null ||
            value_previous_secret_expires_at_10 instanceof Date ||
            value_previous_secret_expires_at_10 instanceof RegExp ||
            (
              typeof value_previous_secret_expires_at_10 === "object" &&
              typeof value_previous_secret_expires_at_10.toString === "function" &&
              value_previous_secret_expires_at_10.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_previous_secret_expires_at_10)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"previous_secret_expires_at" is required!')
      }
      
      const value_created_at_11 = obj["created_at"]
      if (value_created_at_11 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_11)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_12 = obj["created_by"]
      if (value_created_by_12 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_12 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_12 === "string" ||
            value_created_by_12 === null ||
            value_created_by_12 instanceof Date ||
            value_created_by_12 instanceof RegExp ||
            (
              typeof value_created_by_12 === "object" &&
              typeof value_created_by_12.toString === "function" &&
              value_created_by_12.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_12 !== 'string') {
          if (value_created_by_12 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_12 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_12.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_12 instanceof RegExp) {
            json += asString(value_created_by_12.source)
          } else {
            json += asString(value_created_by_12.toString())
          }
        } else {
          json += asString(value_created_by_12)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_last_used_at_13 = obj["last_used_at"]
      if (value_last_used_at_13 !== undefined) {
        json += ",\"last_used_at\":"
        
          if (value_last_used_at_13 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_last_used_at_13 === "string" ||
            value_last_used_at_13 === null ||
            value_last_used_at_13 instanceof Date ||
            value_last_used_at_13 instanceof RegExp ||
            (
              typeof value_last_used_at_13 === "object" &&
              typeof value_last_used_at_13.toString === "function" &&
              value_last_used_at_13.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_last_used_at_13)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"last_used_at" is required!')
      }
      
      const value_client_secret_14 = obj["client_secret"]
      if (value_client_secret_14 !== undefined) {
        json += ",\"client_secret\":"
        
          if (value_client_secret_14 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_client_secret_14 === "string" ||
            value_client_secret_14 === null ||
            value_client_secret_14 instanceof Date ||
            value_client_secret_14 instanceof RegExp ||
            (
              typeof value_client_secret_14 === "object" &&
              typeof value_client_secret_14.toString === "function" &&
              value_client_secret_14.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_client_secret_14 !== 'string') {
          if (value_client_secret_14 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_client_secret_14 instanceof Date) {
            json += JSON_STR_QUOTE + value_client_secret_14.toISOString() + JSON_STR_QUOTE
          } else if (value_client_secret_14 instanceof RegExp) {
            json += asString(value_client_secret_14.source)
          } else {
            json += asString(value_client_secret_14.toString())
          }
        } else {
          json += asString(value_client_secret_14)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/OAuthClientWithSecret/properties/client_secret' does not match schema definition.")
  
      } else {
        throw new Error('"client_secret" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const OAuthError = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/OAuthError"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_error_1 = obj["error"]
      if (value_error_1 !== undefined) {
        json += "{\"error\":"
        
        if (typeof value_error_1 !== 'string') {
          if (value_error_1 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_error_1 instanceof Date) {
            json += JSON_STR_QUOTE + value_error_1.toISOString() + JSON_STR_QUOTE
          } else if (value_error_1 instanceof RegExp) {
            json += asString(value_error_1.source)
          } else {
            json += asString(value_error_1.toString())
          }
        } else {
          json += asString(value_error_1)
        }
        
      } else {
        throw new Error('"error" is required!')
      }
      
      const value_error_description_2 = obj["error_description"]
      if (value_error_description_2 !== undefined) {
        json += ",\"error_description\":"
        
        if (typeof value_error_description_2 !== 'string') {
          if (value_error_description_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_error_description_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_error_description_2.toISOString() + JSON_STR_QUOTE
          } else if (value_error_description_2 instanceof RegExp) {
            json += asString(value_error_description_2.source)
          } else {
            json += asString(value_error_description_2.toString())
          }
        } else {
          json += asString(value_error_description_2)
        }
        
      } else {
        throw new Error('"error_description" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const OAuthIntrospection = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/OAuthIntrospection"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_active_1 = obj["active"]
      if (value_active_1 !== undefined) {
        json += "{\"active\":"
        json += asBoolean(value_active_1)
      } else {
        throw new Error('"active" is required!')
      }
      
      const value_scope_2 = obj["scope"]
      if (value_scope_2 !== undefined) {
        json += ",\"scope\":"
        
        if (typeof value_scope_2 !== 'string') {
          if (value_scope_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_scope_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_scope_2.toISOString() + JSON_STR_QUOTE
          } else if (value_scope_2 instanceof RegExp) {
            json += asString(value_scope_2.source)
          } else {
            json += asString(value_scope_2.toString())
          }
        } else {
          json += asString(value_scope_2)
        }
        
      }

      const value_client_id_3 = obj["client_id"]
      if (value_client_id_3 !== undefined) {
        json += ",\"client_id\":"
        
        if (typeof value_client_id_3 !== 'string') {
          if (value_client_id_3 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_client_id_3 instanceof Date) {
            json += JSON_STR_QUOTE + value_client_id_3.toISOString() + JSON_STR_QUOTE
          } else if (value_client_id_3 instanceof RegExp) {
            json += asString(value_client_id_3.source)
          } else {
            json += asString(value_client_id_3.toString())
          }
        } else {
          json += asString(value_client_id_3)
        }
        
      }

      const value_token_type_4 = obj["token_type"]
      if (value_token_type_4 !== undefined) {
        json += ",\"token_type\":"
        
        if (typeof value_token_type_4 !== 'string') {
          if (value_token_type_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_token_type_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_token_type_4.toISOString() + JSON_STR_QUOTE
          } else if (value_token_type_4 instanceof RegExp) {
            json += asString(value_token_type_4.source)
          } else {
            json += asString(value_token_type_4.toString())
          }
        } else {
          json += asString(value_token_type_4)
        }
        
      }

      const value_exp_5 = obj["exp"]
      if (value_exp_5 !== undefined) {
        json += ",\"exp\":"
        json += asInteger(value_exp_5)
      }

      const value_iat_6 = obj["iat"]
      if (value_iat_6 !== undefined) {
        json += ",\"iat\":"
        json += asInteger(value_iat_6)
      }

      const value_sub_7 = obj["sub"]
      if (value_sub_7 !== undefined) {
        json += ",\"sub\":"
        
        if (typeof value_sub_7 !== 'string') {
          if (value_sub_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_sub_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_sub_7.toISOString() + JSON_STR_QUOTE
          } else if (value_sub_7 instanceof RegExp) {
            json += asString(value_sub_7.source)
          } else {
            json += asString(value_sub_7.toString())
          }
        } else {
          json += asString(value_sub_7)
        }
        
      }

      const value_aud_8 = obj["aud"]
      if (value_aud_8 !== undefined) {
        json += ",\"aud\":"
        
        if (typeof value_aud_8 !== 'string') {
          if (value_aud_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_aud_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_aud_8.toISOString() + JSON_STR_QUOTE
          } else if (value_aud_8 instanceof RegExp) {
            json += asString(value_aud_8.source)
          } else {
            json += asString(value_aud_8.toString())
          }
        } else {
          json += asString(value_aud_8)
        }
        
      }

      const value_iss_9 = obj["iss"]
      if (value_iss_9 !== undefined) {
        json += ",\"iss\":"
        
        if (typeof value_iss_9 !== 'string') {
          if (value_iss_9 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_iss_9 instanceof Date) {
            json += JSON_STR_QUOTE + value_iss_9.toISOString() + JSON_STR_QUOTE
          } else if (value_iss_9 instanceof RegExp) {
            json += asString(value_iss_9.source)
          } else {
            json += asString(value_iss_9.toString())
          }
        } else {
          json += asString(value_iss_9)
        }
        
      }

      const value_jti_10 = obj["jti"]
      if (value_jti_10 !== undefined) {
        json += ",\"jti\":"
        
        if (typeof value_jti_10 !== 'string') {
          if (value_jti_10 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_jti_10 instanceof Date) {
            json += JSON_STR_QUOTE + value_jti_10.toISOString() + JSON_STR_QUOTE
          } else if (value_jti_10 instanceof RegExp) {
            json += asString(value_jti_10.source)
          } else {
            json += asString(value_jti_10.toString())
          }
        } else {
          json += asString(value_jti_10)
        }
        
      }

return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const OAuthMetadata = function anonymous(validator,serializer
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
      // "contract#/components/schemas/OAuthMetadata/properties/grant_types_supported"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/OAuthMetadata/properties/grant_types_supported' does not match schema definition.")
    }
    const arrayLength = obj.length
  
      if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
        return asPlainStringArray(obj, arrayLength)
      }
      
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        }
      }
      return json + JSON_STR_END_ARRAY
    }

    function anonymous2 (obj) {
      // "contract#/components/schemas/OAuthMetadata/properties/response_types_supported"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/OAuthMetadata/properties/response_types_supported' does not match schema definition.")
    }
    const arrayLength = obj.length
  
      if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
        return asPlainStringArray(obj, arrayLength)
      }
      
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        }
      }
      return json + JSON_STR_END_ARRAY
    }

    function anonymous3 (obj) {
      // "contract#/components/schemas/OAuthMetadata/properties/token_endpoint_auth_methods_supported"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/OAuthMetadata/properties/token_endpoint_auth_methods_supported' does not match schema definition.")
    }
    const arrayLength = obj.length
  
      if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
        return asPlainStringArray(obj, arrayLength)
      }
      
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        }
      }
      return json + JSON_STR_END_ARRAY
    }

    function anonymous4 (obj) {
      // "contract#/components/schemas/OAuthMetadata/properties/token_endpoint_auth_signing_alg_values_supported"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/OAuthMetadata/properties/token_endpoint_auth_signing_alg_values_supported' does not match schema definition.")
    }
    const arrayLength = obj.length
  
      if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
        return asPlainStringArray(obj, arrayLength)
      }
      
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        }
      }
      return json + JSON_STR_END_ARRAY
    }

    function anonymous5 (obj) {
      // "contract#/components/schemas/OAuthMetadata/properties/introspection_endpoint_auth_methods_supported"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/OAuthMetadata/properties/introspection_endpoint_auth_methods_supported' does not match schema definition.")
    }
    const arrayLength = obj.length
  
      if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
        return asPlainStringArray(obj, arrayLength)
      }
      
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        }
      }
      return json + JSON_STR_END_ARRAY
    }

    function anonymous6 (obj) {
      // "contract#/components/schemas/OAuthMetadata/properties/introspection_endpoint_auth_signing_alg_values_supported"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/OAuthMetadata/properties/introspection_endpoint_auth_signing_alg_values_supported' does not match schema definition.")
    }
    const arrayLength = obj.length
  
      if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
        return asPlainStringArray(obj, arrayLength)
      }
      
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        }
      }
      return json + JSON_STR_END_ARRAY
    }

    function anonymous7 (obj) {
      // "contract#/components/schemas/OAuthMetadata/properties/revocation_endpoint_auth_methods_supported"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/OAuthMetadata/properties/revocation_endpoint_auth_methods_supported' does not match schema definition.")
    }
    const arrayLength = obj.length
  
      if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
        return asPlainStringArray(obj, arrayLength)
      }
      
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        }
      }
      return json + JSON_STR_END_ARRAY
    }

    function anonymous8 (obj) {
      // "contract#/components/schemas/OAuthMetadata/properties/revocation_endpoint_auth_signing_alg_values_supported"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/OAuthMetadata/properties/revocation_endpoint_auth_signing_alg_values_supported' does not match schema definition.")
    }
    const arrayLength = obj.length
  
      if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
        return asPlainStringArray(obj, arrayLength)
      }
      
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        }
      }
      return json + JSON_STR_END_ARRAY
    }

    function anonymous9 (obj) {
      // "contract#/components/schemas/OAuthMetadata/properties/scopes_supported"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/OAuthMetadata/properties/scopes_supported' does not match schema definition.")
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

      // "contract#/components/schemas/OAuthMetadata"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_issuer_1 = obj["issuer"]
      if (value_issuer_1 !== undefined) {
        json += "{\"issuer\":"
        
        if (typeof value_issuer_1 !== 'string') {
          if (value_issuer_1 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_issuer_1 instanceof Date) {
            json += JSON_STR_QUOTE + value_issuer_1.toISOString() + JSON_STR_QUOTE
          } else if (value_issuer_1 instanceof RegExp) {
            json += asString(value_issuer_1.source)
          } else {
            json += asString(value_issuer_1.toString())
          }
        } else {
          json += asString(value_issuer_1)
        }
        
      } else {
        throw new Error('"issuer" is required!')
      }
      
      const value_token_endpoint_2 = obj["token_endpoint"]
      if (value_token_endpoint_2 !== undefined) {
        json += ",\"token_endpoint\":"
        
        if (typeof value_token_endpoint_2 !== 'string') {
          if (value_token_endpoint_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_token_endpoint_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_token_endpoint_2.toISOString() + JSON_STR_QUOTE
          } else if (value_token_endpoint_2 instanceof RegExp) {
            json += asString(value_token_endpoint_2.source)
          } else {
            json += asString(value_token_endpoint_2.toString())
          }
        } else {
          json += asString(value_token_endpoint_2)
        }
        
      } else {
        throw new Error('"token_endpoint" is required!')
      }
      
      const value_introspection_endpoint_3 = obj["introspection_endpoint"]
      if (value_introspection_endpoint_3 !== undefined) {
        json += ",\"introspection_endpoint\":"
        
        if (typeof value_introspection_endpoint_3 !== 'string') {
          if (value_introspection_endpoint_3 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_introspection_endpoint_3 instanceof Date) {
            json += JSON_STR_QUOTE + value_introspection_endpoint_3.toISOString() + JSON_STR_QUOTE
          } else if (value_introspection_endpoint_3 instanceof RegExp) {
            json += asString(value_introspection_endpoint_3.source)
          } else {
            json += asString(value_introspection_endpoint_3.toString())
          }
        } else {
          json += asString(value_introspection_endpoint_3)
        }
        
      } else {
        throw new Error('"introspection_endpoint" is required!')
      }
      
      const value_revocation_endpoint_4 = obj["revocation_endpoint"]
      if (value_revocation_endpoint_4 !== undefined) {
        json += ",\"revocation_endpoint\":"
        
        if (typeof value_revocation_endpoint_4 !== 'string') {
          if (value_revocation_endpoint_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_revocation_endpoint_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_revocation_endpoint_4.toISOString() + JSON_STR_QUOTE
          } else if (value_revocation_endpoint_4 instanceof RegExp) {
            json += asString(value_revocation_endpoint_4.source)
          } else {
            json += asString(value_revocation_endpoint_4.toString())
          }
        } else {
          json += asString(value_revocation_endpoint_4)
        }
        
      } else {
        throw new Error('"revocation_endpoint" is required!')
      }
      
      const value_jwks_uri_5 = obj["jwks_uri"]
      if (value_jwks_uri_5 !== undefined) {
        json += ",\"jwks_uri\":"
        
        if (typeof value_jwks_uri_5 !== 'string') {
          if (value_jwks_uri_5 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_jwks_uri_5 instanceof Date) {
            json += JSON_STR_QUOTE + value_jwks_uri_5.toISOString() + JSON_STR_QUOTE
          } else if (value_jwks_uri_5 instanceof RegExp) {
            json += asString(value_jwks_uri_5.source)
          } else {
            json += asString(value_jwks_uri_5.toString())
          }
        } else {
          json += asString(value_jwks_uri_5)
        }
        
      } else {
        throw new Error('"jwks_uri" is required!')
      }
      
      const value_grant_types_supported_6 = obj["grant_types_supported"]
      if (value_grant_types_supported_6 !== undefined) {
        json += ",\"grant_types_supported\":"
        json += anonymous1(value_grant_types_supported_6)
      } else {
        throw new Error('"grant_types_supported" is required!')
      }
      
      const value_response_types_supported_7 = obj["response_types_supported"]
      if (value_response_types_supported_7 !== undefined) {
        json += ",\"response_types_supported\":"
        json += anonymous2(value_response_types_supported_7)
      } else {
        throw new Error('"response_types_supported" is required!')
      }
      
      const value_token_endpoint_auth_methods_supported_8 = obj["token_endpoint_auth_methods_supported"]
      if (value_token_endpoint_auth_methods_supported_8 !== undefined) {
        json += ",\"token_endpoint_auth_methods_supported\":"
        json += anonymous3(value_token_endpoint_auth_methods_supported_8)
      } else {
        throw new Error('"token_endpoint_auth_methods_supported" is required!')
      }
      
      const value_token_endpoint_auth_signing_alg_values_supported_9 = obj["token_endpoint_auth_signing_alg_values_supported"]
      if (value_token_endpoint_auth_signing_alg_values_supported_9 !== undefined) {
        json += ",\"token_endpoint_auth_signing_alg_values_supported\":"
        json += anonymous4(value_token_endpoint_auth_signing_alg_values_supported_9)
      } else {
        throw new Error('"token_endpoint_auth_signing_alg_values_supported" is required!')
      }
      
      const value_introspection_endpoint_auth_methods_supported_10 = obj["introspection_endpoint_auth_methods_supported"]
      if (value_introspection_endpoint_auth_methods_supported_10 !== undefined) {
        json += ",\"introspection_endpoint_auth_methods_supported\":"
        json += anonymous5(value_introspection_endpoint_auth_methods_supported_10)
      } else {
        throw new Error('"introspection_endpoint_auth_methods_supported" is required!')
      }
      
      const value_introspection_endpoint_auth_signing_alg_values_supported_11 = obj["introspection_endpoint_auth_signing_alg_values_supported"]
      if (value_introspection_endpoint_auth_signing_alg_values_supported_11 !== undefined) {
        json += ",\"introspection_endpoint_auth_signing_alg_values_supported\":"
        json += anonymous6(value_introspection_endpoint_auth_signing_alg_values_supported_11)
      } else {
        throw new Error('"introspection_endpoint_auth_signing_alg_values_supported" is required!')
      }
      
      const value_revocation_endpoint_auth_methods_supported_12 = obj["revocation_endpoint_auth_methods_supported"]
      if (value_revocation_endpoint_auth_methods_supported_12 !== undefined) {
        json += ",\"revocation_endpoint_auth_methods_supported\":"
        json += anonymous7(value_revocation_endpoint_auth_methods_supported_12)
      } else {
        throw new Error('"revocation_endpoint_auth_methods_supported" is required!')
      }
      
      const value_revocation_endpoint_auth_signing_alg_values_supported_13 = obj["revocation_endpoint_auth_signing_alg_values_supported"]
      if (value_revocation_endpoint_auth_signing_alg_values_supported_13 !== undefined) {
        json += ",\"revocation_endpoint_auth_signing_alg_values_supported\":"
        json += anonymous8(value_revocation_endpoint_auth_signing_alg_values_supported_13)
      } else {
        throw new Error('"revocation_endpoint_auth_signing_alg_values_supported" is required!')
      }
      
      const value_scopes_supported_14 = obj["scopes_supported"]
      if (value_scopes_supported_14 !== undefined) {
        json += ",\"scopes_supported\":"
        json += anonymous9(value_scopes_supported_14)
      } else {
        throw new Error('"scopes_supported" is required!')
      }
      
      const value_service_documentation_15 = obj["service_documentation"]
      if (value_service_documentation_15 !== undefined) {
        json += ",\"service_documentation\":"
        
        if (typeof value_service_documentation_15 !== 'string') {
          if (value_service_documentation_15 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_service_documentation_15 instanceof Date) {
            json += JSON_STR_QUOTE + value_service_documentation_15.toISOString() + JSON_STR_QUOTE
          } else if (value_service_documentation_15 instanceof RegExp) {
            json += asString(value_service_documentation_15.source)
          } else {
            json += asString(value_service_documentation_15.toString())
          }
        } else {
          json += asString(value_service_documentation_15)
        }
        
      }

return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const OAuthToken = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/OAuthToken"
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
      
      const value_scope_4 = obj["scope"]
      if (value_scope_4 !== undefined) {
        json += ",\"scope\":"
        
        if (typeof value_scope_4 !== 'string') {
          if (value_scope_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_scope_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_scope_4.toISOString() + JSON_STR_QUOTE
          } else if (value_scope_4 instanceof RegExp) {
            json += asString(value_scope_4.source)
          } else {
            json += asString(value_scope_4.toString())
          }
        } else {
          json += asString(value_scope_4)
        }
        
      } else {
        throw new Error('"scope" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const ProviderAddress = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/ProviderAddress"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_authorization_url_1 = obj["authorization_url"]
      if (value_authorization_url_1 !== undefined) {
        json += "{\"authorization_url\":"
        
        if (typeof value_authorization_url_1 !== 'string') {
          if (value_authorization_url_1 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_authorization_url_1 instanceof Date) {
            json += JSON_STR_QUOTE + value_authorization_url_1.toISOString() + JSON_STR_QUOTE
          } else if (value_authorization_url_1 instanceof RegExp) {
            json += asString(value_authorization_url_1.source)
          } else {
            json += asString(value_authorization_url_1.toString())
          }
        } else {
          json += asString(value_authorization_url_1)
        }
        
      } else {
        throw new Error('"authorization_url" is required!')
      }
      
      const value_expires_in_2 = obj["expires_in"]
      if (value_expires_in_2 !== undefined) {
        json += ",\"expires_in\":"
        json += asInteger(value_expires_in_2)
      } else {
        throw new Error('"expires_in" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const RecoveryCodes = function anonymous(validator,serializer
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
      // "contract#/components/schemas/RecoveryCodes/properties/recovery_codes"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/RecoveryCodes/properties/recovery_codes' does not match schema definition.")
    }
    const arrayLength = obj.length
  
      if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
        return asPlainStringArray(obj, arrayLength)
      }
      
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/RecoveryCodes"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_recovery_codes_1 = obj["recovery_codes"]
      if (value_recovery_codes_1 !== undefined) {
        json += "{\"recovery_codes\":"
        json += anonymous1(value_recovery_codes_1)
      } else {
        throw new Error('"recovery_codes" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const Schedule = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/SchedulePayload"
      function anonymous1 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        let addComma_5 = false

    for (const key of Object.keys(obj)) {
      if (
        
        obj[key] === undefined ||
        typeof obj[key] === 'function' ||
        typeof obj[key] === 'symbol'
      ) continue
      const value = obj[key]
  
        json += addComma_5 ? JSON_STR_COMMA : ((addComma_5 = true), JSON_STR_BEGIN_OBJECT)
        json += asString(key) + JSON_STR_COLONS
        json += JSON.stringify(value)
      
    }
  if (!addComma_5) json += JSON_STR_BEGIN_OBJECT

return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/Schedule"
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
      
      const value_job_3 = obj["job"]
      if (value_job_3 !== undefined) {
        json += ",\"job\":"
        json += asUnsafeString(value_job_3)
      } else {
        throw new Error('"job" is required!')
      }
      
      const value_payload_4 = obj["payload"]
      if (value_payload_4 !== undefined) {
        json += ",\"payload\":"
        json += anonymous1(value_payload_4)
      } else {
        throw new Error('"payload" is required!')
      }
      
      const value_cron_6 = obj["cron"]
      if (value_cron_6 !== undefined) {
        json += ",\"cron\":"
        
        if (typeof value_cron_6 !== 'string') {
          if (value_cron_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_cron_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_cron_6.toISOString() + JSON_STR_QUOTE
          } else if (value_cron_6 instanceof RegExp) {
            json += asString(value_cron_6.source)
          } else {
            json += asString(value_cron_6.toString())
          }
        } else {
          json += asString(value_cron_6)
        }
        
      } else {
        throw new Error('"cron" is required!')
      }
      
      const value_time_zone_7 = obj["time_zone"]
      if (value_time_zone_7 !== undefined) {
        json += ",\"time_zone\":"
        
        if (typeof value_time_zone_7 !== 'string') {
          if (value_time_zone_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_time_zone_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_time_zone_7.toISOString() + JSON_STR_QUOTE
          } else if (value_time_zone_7 instanceof RegExp) {
            json += asString(value_time_zone_7.source)
          } else {
            json += asString(value_time_zone_7.toString())
          }
        } else {
          json += asString(value_time_zone_7)
        }
        
      } else {
        throw new Error('"time_zone" is required!')
      }
      
      const value_paused_8 = obj["paused"]
      if (value_paused_8 !== undefined) {
        json += ",\"paused\":"
        json += asBoolean(value_paused_8)
      } else {
        throw new Error('"paused" is required!')
      }
      
      const value_next_run_at_9 = obj["next_run_at"]
      if (value_next_run_at_9 !== undefined) {
        json += ",\"next_run_at\":"
        
          if (value_next_run_at_9 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_next_run_at_9 === "string" ||
            value_next_run_at_9 === null ||
            value_next_run_at_9 instanceof Date ||
            value_next_run_at_9 instanceof RegExp ||
            (
              typeof value_next_run_at_9 === "object" &&
              typeof value_next_run_at_9.toString === "function" &&
              value_next_run_at_9.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_next_run_at_9)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"next_run_at" is required!')
      }
      
      const value_last_run_at_10 = obj["last_run_at"]
      if (value_last_run_at_10 !== undefined) {
        json += ",\"last_run_at\":"
        
          if (value_last_run_at_10 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_last_run_at_10 === "string" ||
            value_last_run_at_10 === null ||
            value_last_run_at_10 instanceof Date ||
            value_last_run_at_10 instanceof RegExp ||
            (
              typeof value_last_run_at_10 === "object" &&
              typeof value_last_run_at_10.toString === "function" &&
              value_last_run_at_10.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_last_run_at_10)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"last_run_at" is required!')
      }
      
      const value_created_at_11 = obj["created_at"]
      if (value_created_at_11 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_11)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_12 = obj["created_by"]
      if (value_created_by_12 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_12 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_12 === "string" ||
            value_created_by_12 === null ||
            value_created_by_12 instanceof Date ||
            value_created_by_12 instanceof RegExp ||
            (
              typeof value_created_by_12 === "object" &&
              typeof value_created_by_12.toString === "function" &&
              value_created_by_12.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_12 !== 'string') {
          if (value_created_by_12 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_12 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_12.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_12 instanceof RegExp) {
            json += asString(value_created_by_12.source)
          } else {
            json += asString(value_created_by_12.toString())
          }
        } else {
          json += asString(value_created_by_12)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_updated_at_13 = obj["updated_at"]
      if (value_updated_at_13 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_13)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
      const value_updated_by_14 = obj["updated_by"]
      if (value_updated_by_14 !== undefined) {
        json += ",\"updated_by\":"
        
          if (value_updated_by_14 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_updated_by_14 === "string" ||
            value_updated_by_14 === null ||
            value_updated_by_14 instanceof Date ||
            value_updated_by_14 instanceof RegExp ||
            (
              typeof value_updated_by_14 === "object" &&
              typeof value_updated_by_14.toString === "function" &&
              value_updated_by_14.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_updated_by_14 !== 'string') {
          if (value_updated_by_14 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_updated_by_14 instanceof Date) {
            json += JSON_STR_QUOTE + value_updated_by_14.toISOString() + JSON_STR_QUOTE
          } else if (value_updated_by_14 instanceof RegExp) {
            json += asString(value_updated_by_14.source)
          } else {
            json += asString(value_updated_by_14.toString())
          }
        } else {
          json += asString(value_updated_by_14)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"updated_by" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const ScheduledRun = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/ScheduledRun"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_schedule_id_1 = obj["schedule_id"]
      if (value_schedule_id_1 !== undefined) {
        json += "{\"schedule_id\":"
        
        if (typeof value_schedule_id_1 !== 'string') {
          if (value_schedule_id_1 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_schedule_id_1 instanceof Date) {
            json += JSON_STR_QUOTE + value_schedule_id_1.toISOString() + JSON_STR_QUOTE
          } else if (value_schedule_id_1 instanceof RegExp) {
            json += asString(value_schedule_id_1.source)
          } else {
            json += asString(value_schedule_id_1.toString())
          }
        } else {
          json += asString(value_schedule_id_1)
        }
        
      } else {
        throw new Error('"schedule_id" is required!')
      }
      
      const value_job_id_2 = obj["job_id"]
      if (value_job_id_2 !== undefined) {
        json += ",\"job_id\":"
        
        if (typeof value_job_id_2 !== 'string') {
          if (value_job_id_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_job_id_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_job_id_2.toISOString() + JSON_STR_QUOTE
          } else if (value_job_id_2 instanceof RegExp) {
            json += asString(value_job_id_2.source)
          } else {
            json += asString(value_job_id_2.toString())
          }
        } else {
          json += asString(value_job_id_2)
        }
        
      } else {
        throw new Error('"job_id" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const Schedules = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/SchedulePayload"
      function anonymous3 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        let addComma_7 = false

    for (const key of Object.keys(obj)) {
      if (
        
        obj[key] === undefined ||
        typeof obj[key] === 'function' ||
        typeof obj[key] === 'symbol'
      ) continue
      const value = obj[key]
  
        json += addComma_7 ? JSON_STR_COMMA : ((addComma_7 = true), JSON_STR_BEGIN_OBJECT)
        json += asString(key) + JSON_STR_COLONS
        json += JSON.stringify(value)
      
    }
  if (!addComma_7) json += JSON_STR_BEGIN_OBJECT

return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/Schedule"
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
      
      const value_job_5 = obj["job"]
      if (value_job_5 !== undefined) {
        json += ",\"job\":"
        json += asUnsafeString(value_job_5)
      } else {
        throw new Error('"job" is required!')
      }
      
      const value_payload_6 = obj["payload"]
      if (value_payload_6 !== undefined) {
        json += ",\"payload\":"
        json += anonymous3(value_payload_6)
      } else {
        throw new Error('"payload" is required!')
      }
      
      const value_cron_8 = obj["cron"]
      if (value_cron_8 !== undefined) {
        json += ",\"cron\":"
        
        if (typeof value_cron_8 !== 'string') {
          if (value_cron_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_cron_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_cron_8.toISOString() + JSON_STR_QUOTE
          } else if (value_cron_8 instanceof RegExp) {
            json += asString(value_cron_8.source)
          } else {
            json += asString(value_cron_8.toString())
          }
        } else {
          json += asString(value_cron_8)
        }
        
      } else {
        throw new Error('"cron" is required!')
      }
      
      const value_time_zone_9 = obj["time_zone"]
      if (value_time_zone_9 !== undefined) {
        json += ",\"time_zone\":"
        
        if (typeof value_time_zone_9 !== 'string') {
          if (value_time_zone_9 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_time_zone_9 instanceof Date) {
            json += JSON_STR_QUOTE + value_time_zone_9.toISOString() + JSON_STR_QUOTE
          } else if (value_time_zone_9 instanceof RegExp) {
            json += asString(value_time_zone_9.source)
          } else {
            json += asString(value_time_zone_9.toString())
          }
        } else {
          json += asString(value_time_zone_9)
        }
        
      } else {
        throw new Error('"time_zone" is required!')
      }
      
      const value_paused_10 = obj["paused"]
      if (value_paused_10 !== undefined) {
        json += ",\"paused\":"
        json += asBoolean(value_paused_10)
      } else {
        throw new Error('"paused" is required!')
      }
      
      const value_next_run_at_11 = obj["next_run_at"]
      if (value_next_run_at_11 !== undefined) {
        json += ",\"next_run_at\":"
        
          if (value_next_run_at_11 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_next_run_at_11 === "string" ||
            value_next_run_at_11 === null ||
            value_next_run_at_11 instanceof Date ||
            value_next_run_at_11 instanceof RegExp ||
            (
              typeof value_next_run_at_11 === "object" &&
              typeof value_next_run_at_11.toString === "function" &&
              value_next_run_at_11.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_next_run_at_11)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"next_run_at" is required!')
      }
      
      const value_last_run_at_12 = obj["last_run_at"]
      if (value_last_run_at_12 !== undefined) {
        json += ",\"last_run_at\":"
        
          if (value_last_run_at_12 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_last_run_at_12 === "string" ||
            value_last_run_at_12 === null ||
            value_last_run_at_12 instanceof Date ||
            value_last_run_at_12 instanceof RegExp ||
            (
              typeof value_last_run_at_12 === "object" &&
              typeof value_last_run_at_12.toString === "function" &&
              value_last_run_at_12.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_last_run_at_12)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"last_run_at" is required!')
      }
      
      const value_created_at_13 = obj["created_at"]
      if (value_created_at_13 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_13)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_14 = obj["created_by"]
      if (value_created_by_14 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_14 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_14 === "string" ||
            value_created_by_14 === null ||
            value_created_by_14 instanceof Date ||
            value_created_by_14 instanceof RegExp ||
            (
              typeof value_created_by_14 === "object" &&
              typeof value_created_by_14.toString === "function" &&
              value_created_by_14.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_14 !== 'string') {
          if (value_created_by_14 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_14 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_14.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_14 instanceof RegExp) {
            json += asString(value_created_by_14.source)
          } else {
            json += asString(value_created_by_14.toString())
          }
        } else {
          json += asString(value_created_by_14)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_updated_at_15 = obj["updated_at"]
      if (value_updated_at_15 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_15)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
      const value_updated_by_16 = obj["updated_by"]
      if (value_updated_by_16 !== undefined) {
        json += ",\"updated_by\":"
        
          if (value_updated_by_16 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_updated_by_16 === "string" ||
            value_updated_by_16 === null ||
            value_updated_by_16 instanceof Date ||
            value_updated_by_16 instanceof RegExp ||
            (
              typeof value_updated_by_16 === "object" &&
              typeof value_updated_by_16.toString === "function" &&
              value_updated_by_16.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_updated_by_16 !== 'string') {
          if (value_updated_by_16 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_updated_by_16 instanceof Date) {
            json += JSON_STR_QUOTE + value_updated_by_16.toISOString() + JSON_STR_QUOTE
          } else if (value_updated_by_16 instanceof RegExp) {
            json += asString(value_updated_by_16.source)
          } else {
            json += asString(value_updated_by_16.toString())
          }
        } else {
          json += asString(value_updated_by_16)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"updated_by" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/Schedules/properties/schedules"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/Schedules/properties/schedules' does not match schema definition.")
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

      // "contract#/components/schemas/Schedules"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_schedules_1 = obj["schedules"]
      if (value_schedules_1 !== undefined) {
        json += "{\"schedules\":"
        json += anonymous1(value_schedules_1)
      } else {
        throw new Error('"schedules" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const SessionList = function anonymous(validator,serializer
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
      // "contract#/components/schemas/Session/properties/methods"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/Session/properties/methods' does not match schema definition.")
    }
    const arrayLength = obj.length
  
      if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
        return asPlainStringArray(obj, arrayLength)
      }
      
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/Session"
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
      
      const value_device_id_4 = obj["device_id"]
      if (value_device_id_4 !== undefined) {
        json += ",\"device_id\":"
        
          if (value_device_id_4 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_device_id_4 === "string" ||
            value_device_id_4 === null ||
            value_device_id_4 instanceof Date ||
            value_device_id_4 instanceof RegExp ||
            (
              typeof value_device_id_4 === "object" &&
              typeof value_device_id_4.toString === "function" &&
              value_device_id_4.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_device_id_4 !== 'string') {
          if (value_device_id_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_device_id_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_device_id_4.toISOString() + JSON_STR_QUOTE
          } else if (value_device_id_4 instanceof RegExp) {
            json += asString(value_device_id_4.source)
          } else {
            json += asString(value_device_id_4.toString())
          }
        } else {
          json += asString(value_device_id_4)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Session/properties/device_id' does not match schema definition.")
  
      } else {
        throw new Error('"device_id" is required!')
      }
      
      const value_methods_5 = obj["methods"]
      if (value_methods_5 !== undefined) {
        json += ",\"methods\":"
        json += anonymous3(value_methods_5)
      } else {
        throw new Error('"methods" is required!')
      }
      
      const value_authenticated_at_6 = obj["authenticated_at"]
      if (value_authenticated_at_6 !== undefined) {
        json += ",\"authenticated_at\":"
        json += asDateTime(value_authenticated_at_6)
      } else {
        throw new Error('"authenticated_at" is required!')
      }
      
      const value_user_agent_7 = obj["user_agent"]
      if (value_user_agent_7 !== undefined) {
        json += ",\"user_agent\":"
        
          if (value_user_agent_7 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_user_agent_7 === "string" ||
            value_user_agent_7 === null ||
            value_user_agent_7 instanceof Date ||
            value_user_agent_7 instanceof RegExp ||
            (
              typeof value_user_agent_7 === "object" &&
              typeof value_user_agent_7.toString === "function" &&
              value_user_agent_7.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_user_agent_7 !== 'string') {
          if (value_user_agent_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_user_agent_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_user_agent_7.toISOString() + JSON_STR_QUOTE
          } else if (value_user_agent_7 instanceof RegExp) {
            json += asString(value_user_agent_7.source)
          } else {
            json += asString(value_user_agent_7.toString())
          }
        } else {
          json += asString(value_user_agent_7)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Session/properties/user_agent' does not match schema definition.")
  
      } else {
        throw new Error('"user_agent" is required!')
      }
      
      const value_address_8 = obj["address"]
      if (value_address_8 !== undefined) {
        json += ",\"address\":"
        
          if (value_address_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_address_8 === "string" ||
            value_address_8 === null ||
            value_address_8 instanceof Date ||
            value_address_8 instanceof RegExp ||
            (
              typeof value_address_8 === "object" &&
              typeof value_address_8.toString === "function" &&
              value_address_8.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_address_8 !== 'string') {
          if (value_address_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_address_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_address_8.toISOString() + JSON_STR_QUOTE
          } else if (value_address_8 instanceof RegExp) {
            json += asString(value_address_8.source)
          } else {
            json += asString(value_address_8.toString())
          }
        } else {
          json += asString(value_address_8)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Session/properties/address' does not match schema definition.")
  
      } else {
        throw new Error('"address" is required!')
      }
      
      const value_created_at_9 = obj["created_at"]
      if (value_created_at_9 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_9)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_last_used_at_10 = obj["last_used_at"]
      if (value_last_used_at_10 !== undefined) {
        json += ",\"last_used_at\":"
        json += asDateTime(value_last_used_at_10)
      } else {
        throw new Error('"last_used_at" is required!')
      }
      
      const value_expires_at_11 = obj["expires_at"]
      if (value_expires_at_11 !== undefined) {
        json += ",\"expires_at\":"
        json += asDateTime(value_expires_at_11)
      } else {
        throw new Error('"expires_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/SessionList/properties/data"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/SessionList/properties/data' does not match schema definition.")
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
    

      // "contract#/components/schemas/SessionList"
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
        json += anonymous4(value_meta_12)
      } else {
        throw new Error('"meta" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const Task = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/TaskResult"
      function anonymous1 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        let addComma_13 = false

    for (const key of Object.keys(obj)) {
      if (
        
        obj[key] === undefined ||
        typeof obj[key] === 'function' ||
        typeof obj[key] === 'symbol'
      ) continue
      const value = obj[key]
  
        json += addComma_13 ? JSON_STR_COMMA : ((addComma_13 = true), JSON_STR_BEGIN_OBJECT)
        json += asString(key) + JSON_STR_COLONS
        json += JSON.stringify(value)
      
    }
  if (!addComma_13) json += JSON_STR_BEGIN_OBJECT

return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/TaskProblem"
      function anonymous2 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_type_16 = obj["type"]
      if (value_type_16 !== undefined) {
        json += "{\"type\":"
        
        if (typeof value_type_16 !== 'string') {
          if (value_type_16 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_type_16 instanceof Date) {
            json += JSON_STR_QUOTE + value_type_16.toISOString() + JSON_STR_QUOTE
          } else if (value_type_16 instanceof RegExp) {
            json += asString(value_type_16.source)
          } else {
            json += asString(value_type_16.toString())
          }
        } else {
          json += asString(value_type_16)
        }
        
      } else {
        throw new Error('"type" is required!')
      }
      
      const value_title_17 = obj["title"]
      if (value_title_17 !== undefined) {
        json += ",\"title\":"
        
        if (typeof value_title_17 !== 'string') {
          if (value_title_17 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_title_17 instanceof Date) {
            json += JSON_STR_QUOTE + value_title_17.toISOString() + JSON_STR_QUOTE
          } else if (value_title_17 instanceof RegExp) {
            json += asString(value_title_17.source)
          } else {
            json += asString(value_title_17.toString())
          }
        } else {
          json += asString(value_title_17)
        }
        
      } else {
        throw new Error('"title" is required!')
      }
      
      const value_status_18 = obj["status"]
      if (value_status_18 !== undefined) {
        json += ",\"status\":"
        json += asInteger(value_status_18)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_detail_19 = obj["detail"]
      if (value_detail_19 !== undefined) {
        json += ",\"detail\":"
        
        if (typeof value_detail_19 !== 'string') {
          if (value_detail_19 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_detail_19 instanceof Date) {
            json += JSON_STR_QUOTE + value_detail_19.toISOString() + JSON_STR_QUOTE
          } else if (value_detail_19 instanceof RegExp) {
            json += asString(value_detail_19.source)
          } else {
            json += asString(value_detail_19.toString())
          }
        } else {
          json += asString(value_detail_19)
        }
        
      } else {
        throw new Error('"detail" is required!')
      }
      
      const value_code_20 = obj["code"]
      if (value_code_20 !== undefined) {
        json += ",\"code\":"
        
        if (typeof value_code_20 !== 'string') {
          if (value_code_20 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_code_20 instanceof Date) {
            json += JSON_STR_QUOTE + value_code_20.toISOString() + JSON_STR_QUOTE
          } else if (value_code_20 instanceof RegExp) {
            json += asString(value_code_20.source)
          } else {
            json += asString(value_code_20.toString())
          }
        } else {
          json += asString(value_code_20)
        }
        
      } else {
        throw new Error('"code" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/Task"
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
      
      const value_type_2 = obj["type"]
      if (value_type_2 !== undefined) {
        json += ",\"type\":"
        json += asUnsafeString(value_type_2)
      } else {
        throw new Error('"type" is required!')
      }
      
      const value_status_3 = obj["status"]
      if (value_status_3 !== undefined) {
        json += ",\"status\":"
        json += asUnsafeString(value_status_3)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_progress_4 = obj["progress"]
      if (value_progress_4 !== undefined) {
        json += ",\"progress\":"
        json += asInteger(value_progress_4)
      } else {
        throw new Error('"progress" is required!')
      }
      
      const value_message_5 = obj["message"]
      if (value_message_5 !== undefined) {
        json += ",\"message\":"
        
          if (value_message_5 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_message_5 === "string" ||
            value_message_5 === null ||
            value_message_5 instanceof Date ||
            value_message_5 instanceof RegExp ||
            (
              typeof value_message_5 === "object" &&
              typeof value_message_5.toString === "function" &&
              value_message_5.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_message_5 !== 'string') {
          if (value_message_5 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_message_5 instanceof Date) {
            json += JSON_STR_QUOTE + value_message_5.toISOString() + JSON_STR_QUOTE
          } else if (value_message_5 instanceof RegExp) {
            json += asString(value_message_5.source)
          } else {
            json += asString(value_message_5.toString())
          }
        } else {
          json += asString(value_message_5)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/Task/properties/message' does not match schema definition.")
  
      } else {
        throw new Error('"message" is required!')
      }
      
      const value_attempts_6 = obj["attempts"]
      if (value_attempts_6 !== undefined) {
        json += ",\"attempts\":"
        json += asInteger(value_attempts_6)
      } else {
        throw new Error('"attempts" is required!')
      }
      
      const value_created_at_7 = obj["created_at"]
      if (value_created_at_7 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_7)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_8 = obj["created_by"]
      if (value_created_by_8 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_8 === "string" ||
            value_created_by_8 === null ||
            value_created_by_8 instanceof Date ||
            value_created_by_8 instanceof RegExp ||
            (
              typeof value_created_by_8 === "object" &&
              typeof value_created_by_8.toString === "function" &&
              value_created_by_8.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_8 !== 'string') {
          if (value_created_by_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_8.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_8 instanceof RegExp) {
            json += asString(value_created_by_8.source)
          } else {
            json += asString(value_created_by_8.toString())
          }
        } else {
          json += asString(value_created_by_8)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_started_at_9 = obj["started_at"]
      if (value_started_at_9 !== undefined) {
        json += ",\"started_at\":"
        
          if (value_started_at_9 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_started_at_9 === "string" ||
            value_started_at_9 === null ||
            value_started_at_9 instanceof Date ||
            value_started_at_9 instanceof RegExp ||
            (
              typeof value_started_at_9 === "object" &&
              typeof value_started_at_9.toString === "function" &&
              value_started_at_9.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_started_at_9)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"started_at" is required!')
      }
      
      const value_finished_at_10 = obj["finished_at"]
      if (value_finished_at_10 !== undefined) {
        json += ",\"finished_at\":"
        
          if (value_finished_at_10 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_finished_at_10 === "string" ||
            value_finished_at_10 === null ||
            value_finished_at_10 instanceof Date ||
            value_finished_at_10 instanceof RegExp ||
            (
              typeof value_finished_at_10 === "object" &&
              typeof value_finished_at_10.toString === "function" &&
              value_finished_at_10.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_finished_at_10)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"finished_at" is required!')
      }
      
      const value_updated_at_11 = obj["updated_at"]
      if (value_updated_at_11 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_11)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
      const value_result_12 = obj["result"]
      if (value_result_12 !== undefined) {
        json += ",\"result\":"
        
          if (value_result_12 === null) {
            json += JSON_STR_NULL
          }
          
          else if((typeof value_result_12 === "object" && !Array.isArray(value_result_12)) || value_result_12 === null) {
            json += anonymous1(value_result_12)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/TaskResult' does not match schema definition.")
  
      } else {
        throw new Error('"result" is required!')
      }
      
      const value_problem_14 = obj["problem"]
      if (value_problem_14 !== undefined) {
        json += ",\"problem\":"
        
          if (value_problem_14 === null) {
            json += JSON_STR_NULL
          }
          
          else if((typeof value_problem_14 === "object" && !Array.isArray(value_problem_14)) || value_problem_14 === null) {
            json += anonymous2(value_problem_14)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/TaskProblem' does not match schema definition.")
  
      } else {
        throw new Error('"problem" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const TaskList = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/TaskSummary"
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
      
      const value_type_4 = obj["type"]
      if (value_type_4 !== undefined) {
        json += ",\"type\":"
        json += asUnsafeString(value_type_4)
      } else {
        throw new Error('"type" is required!')
      }
      
      const value_status_5 = obj["status"]
      if (value_status_5 !== undefined) {
        json += ",\"status\":"
        json += asUnsafeString(value_status_5)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_progress_6 = obj["progress"]
      if (value_progress_6 !== undefined) {
        json += ",\"progress\":"
        json += asInteger(value_progress_6)
      } else {
        throw new Error('"progress" is required!')
      }
      
      const value_message_7 = obj["message"]
      if (value_message_7 !== undefined) {
        json += ",\"message\":"
        
          if (value_message_7 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_message_7 === "string" ||
            value_message_7 === null ||
            value_message_7 instanceof Date ||
            value_message_7 instanceof RegExp ||
            (
              typeof value_message_7 === "object" &&
              typeof value_message_7.toString === "function" &&
              value_message_7.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_message_7 !== 'string') {
          if (value_message_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_message_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_message_7.toISOString() + JSON_STR_QUOTE
          } else if (value_message_7 instanceof RegExp) {
            json += asString(value_message_7.source)
          } else {
            json += asString(value_message_7.toString())
          }
        } else {
          json += asString(value_message_7)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/TaskSummary/properties/message' does not match schema definition.")
  
      } else {
        throw new Error('"message" is required!')
      }
      
      const value_attempts_8 = obj["attempts"]
      if (value_attempts_8 !== undefined) {
        json += ",\"attempts\":"
        json += asInteger(value_attempts_8)
      } else {
        throw new Error('"attempts" is required!')
      }
      
      const value_created_at_9 = obj["created_at"]
      if (value_created_at_9 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_9)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_10 = obj["created_by"]
      if (value_created_by_10 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_10 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_10 === "string" ||
            value_created_by_10 === null ||
            value_created_by_10 instanceof Date ||
            value_created_by_10 instanceof RegExp ||
            (
              typeof value_created_by_10 === "object" &&
              typeof value_created_by_10.toString === "function" &&
              value_created_by_10.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_10 !== 'string') {
          if (value_created_by_10 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_10 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_10.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_10 instanceof RegExp) {
            json += asString(value_created_by_10.source)
          } else {
            json += asString(value_created_by_10.toString())
          }
        } else {
          json += asString(value_created_by_10)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_started_at_11 = obj["started_at"]
      if (value_started_at_11 !== undefined) {
        json += ",\"started_at\":"
        
          if (value_started_at_11 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_started_at_11 === "string" ||
            value_started_at_11 === null ||
            value_started_at_11 instanceof Date ||
            value_started_at_11 instanceof RegExp ||
            (
              typeof value_started_at_11 === "object" &&
              typeof value_started_at_11.toString === "function" &&
              value_started_at_11.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_started_at_11)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"started_at" is required!')
      }
      
      const value_finished_at_12 = obj["finished_at"]
      if (value_finished_at_12 !== undefined) {
        json += ",\"finished_at\":"
        
          if (value_finished_at_12 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_finished_at_12 === "string" ||
            value_finished_at_12 === null ||
            value_finished_at_12 instanceof Date ||
            value_finished_at_12 instanceof RegExp ||
            (
              typeof value_finished_at_12 === "object" &&
              typeof value_finished_at_12.toString === "function" &&
              value_finished_at_12.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_finished_at_12)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"finished_at" is required!')
      }
      
      const value_updated_at_13 = obj["updated_at"]
      if (value_updated_at_13 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_13)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/TaskList/properties/data"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/TaskList/properties/data' does not match schema definition.")
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

        
      const value_next_16 = obj["next"]
      if (value_next_16 !== undefined) {
        json += "{\"next\":"
        
          if (value_next_16 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_next_16 === "string" ||
            value_next_16 === null ||
            value_next_16 instanceof Date ||
            value_next_16 instanceof RegExp ||
            (
              typeof value_next_16 === "object" &&
              typeof value_next_16.toString === "function" &&
              value_next_16.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_next_16 !== 'string') {
          if (value_next_16 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_next_16 instanceof Date) {
            json += JSON_STR_QUOTE + value_next_16.toISOString() + JSON_STR_QUOTE
          } else if (value_next_16 instanceof RegExp) {
            json += asString(value_next_16.source)
          } else {
            json += asString(value_next_16.toString())
          }
        } else {
          json += asString(value_next_16)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/next' does not match schema definition.")
  
      } else {
        throw new Error('"next" is required!')
      }
      
      const value_prev_17 = obj["prev"]
      if (value_prev_17 !== undefined) {
        json += ",\"prev\":"
        
          if (value_prev_17 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_prev_17 === "string" ||
            value_prev_17 === null ||
            value_prev_17 instanceof Date ||
            value_prev_17 instanceof RegExp ||
            (
              typeof value_prev_17 === "object" &&
              typeof value_prev_17.toString === "function" &&
              value_prev_17.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_prev_17 !== 'string') {
          if (value_prev_17 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_prev_17 instanceof Date) {
            json += JSON_STR_QUOTE + value_prev_17.toISOString() + JSON_STR_QUOTE
          } else if (value_prev_17 instanceof RegExp) {
            json += asString(value_prev_17.source)
          } else {
            json += asString(value_prev_17.toString())
          }
        } else {
          json += asString(value_prev_17)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/prev' does not match schema definition.")
  
      } else {
        throw new Error('"prev" is required!')
      }
      
      const value_total_18 = obj["total"]
      if (value_total_18 !== undefined) {
        json += ",\"total\":"
        
          if (value_total_18 === null) {
            json += JSON_STR_NULL
          }
          
          else if(Number.isInteger(value_total_18) || value_total_18 === null) {
            json += asInteger(value_total_18)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/total' does not match schema definition.")
  
      } else {
        throw new Error('"total" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/TaskList"
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
      
      const value_meta_14 = obj["meta"]
      if (value_meta_14 !== undefined) {
        json += ",\"meta\":"
        json += anonymous3(value_meta_14)
      } else {
        throw new Error('"meta" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const Tenant = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/Tenant"
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
      
      const value_role_3 = obj["role"]
      if (value_role_3 !== undefined) {
        json += ",\"role\":"
        json += asUnsafeString(value_role_3)
      } else {
        throw new Error('"role" is required!')
      }
      
      const value_joined_at_4 = obj["joined_at"]
      if (value_joined_at_4 !== undefined) {
        json += ",\"joined_at\":"
        json += asDateTime(value_joined_at_4)
      } else {
        throw new Error('"joined_at" is required!')
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

const TenantList = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/Tenant"
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
      
      const value_role_5 = obj["role"]
      if (value_role_5 !== undefined) {
        json += ",\"role\":"
        json += asUnsafeString(value_role_5)
      } else {
        throw new Error('"role" is required!')
      }
      
      const value_joined_at_6 = obj["joined_at"]
      if (value_joined_at_6 !== undefined) {
        json += ",\"joined_at\":"
        json += asDateTime(value_joined_at_6)
      } else {
        throw new Error('"joined_at" is required!')
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
      // "contract#/components/schemas/TenantList/properties/data"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/TenantList/properties/data' does not match schema definition.")
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
    

      // "contract#/components/schemas/TenantList"
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

const Token = function anonymous(validator,serializer
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
      // "contract#/components/schemas/Token/properties/permissions"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/Token/properties/permissions' does not match schema definition.")
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

      // "contract#/components/schemas/Token"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_user_id_1 = obj["user_id"]
      if (value_user_id_1 !== undefined) {
        json += "{\"user_id\":"
        
        if (typeof value_user_id_1 !== 'string') {
          if (value_user_id_1 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_user_id_1 instanceof Date) {
            json += JSON_STR_QUOTE + value_user_id_1.toISOString() + JSON_STR_QUOTE
          } else if (value_user_id_1 instanceof RegExp) {
            json += asString(value_user_id_1.source)
          } else {
            json += asString(value_user_id_1.toString())
          }
        } else {
          json += asString(value_user_id_1)
        }
        
      } else {
        throw new Error('"user_id" is required!')
      }
      
      const value_tenant_id_2 = obj["tenant_id"]
      if (value_tenant_id_2 !== undefined) {
        json += ",\"tenant_id\":"
        
          if (value_tenant_id_2 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_tenant_id_2 === "string" ||
            value_tenant_id_2 === null ||
            value_tenant_id_2 instanceof Date ||
            value_tenant_id_2 instanceof RegExp ||
            (
              typeof value_tenant_id_2 === "object" &&
              typeof value_tenant_id_2.toString === "function" &&
              value_tenant_id_2.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_tenant_id_2 !== 'string') {
          if (value_tenant_id_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_tenant_id_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_tenant_id_2.toISOString() + JSON_STR_QUOTE
          } else if (value_tenant_id_2 instanceof RegExp) {
            json += asString(value_tenant_id_2.source)
          } else {
            json += asString(value_tenant_id_2.toString())
          }
        } else {
          json += asString(value_tenant_id_2)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTenantId' does not match schema definition.")
  
      } else {
        throw new Error('"tenant_id" is required!')
      }
      
      const value_session_id_3 = obj["session_id"]
      if (value_session_id_3 !== undefined) {
        json += ",\"session_id\":"
        
        if (typeof value_session_id_3 !== 'string') {
          if (value_session_id_3 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_session_id_3 instanceof Date) {
            json += JSON_STR_QUOTE + value_session_id_3.toISOString() + JSON_STR_QUOTE
          } else if (value_session_id_3 instanceof RegExp) {
            json += asString(value_session_id_3.source)
          } else {
            json += asString(value_session_id_3.toString())
          }
        } else {
          json += asString(value_session_id_3)
        }
        
      } else {
        throw new Error('"session_id" is required!')
      }
      
      const value_permissions_4 = obj["permissions"]
      if (value_permissions_4 !== undefined) {
        json += ",\"permissions\":"
        json += anonymous1(value_permissions_4)
      } else {
        throw new Error('"permissions" is required!')
      }
      
      const value_authenticated_at_5 = obj["authenticated_at"]
      if (value_authenticated_at_5 !== undefined) {
        json += ",\"authenticated_at\":"
        json += asDateTime(value_authenticated_at_5)
      } else {
        throw new Error('"authenticated_at" is required!')
      }
      
      const value_expires_at_6 = obj["expires_at"]
      if (value_expires_at_6 !== undefined) {
        json += ",\"expires_at\":"
        json += asDateTime(value_expires_at_6)
      } else {
        throw new Error('"expires_at" is required!')
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
      
      const value_device_token_5 = obj["device_token"]
      if (value_device_token_5 !== undefined) {
        json += ",\"device_token\":"
        
          if (value_device_token_5 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_device_token_5 === "string" ||
            value_device_token_5 === null ||
            value_device_token_5 instanceof Date ||
            value_device_token_5 instanceof RegExp ||
            (
              typeof value_device_token_5 === "object" &&
              typeof value_device_token_5.toString === "function" &&
              value_device_token_5.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_device_token_5 !== 'string') {
          if (value_device_token_5 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_device_token_5 instanceof Date) {
            json += JSON_STR_QUOTE + value_device_token_5.toISOString() + JSON_STR_QUOTE
          } else if (value_device_token_5 instanceof RegExp) {
            json += asString(value_device_token_5.source)
          } else {
            json += asString(value_device_token_5.toString())
          }
        } else {
          json += asString(value_device_token_5)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/TokenPair/properties/device_token' does not match schema definition.")
  
      } else {
        throw new Error('"device_token" is required!')
      }
      
      const value_session_id_6 = obj["session_id"]
      if (value_session_id_6 !== undefined) {
        json += ",\"session_id\":"
        
        if (typeof value_session_id_6 !== 'string') {
          if (value_session_id_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_session_id_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_session_id_6.toISOString() + JSON_STR_QUOTE
          } else if (value_session_id_6 instanceof RegExp) {
            json += asString(value_session_id_6.source)
          } else {
            json += asString(value_session_id_6.toString())
          }
        } else {
          json += asString(value_session_id_6)
        }
        
      } else {
        throw new Error('"session_id" is required!')
      }
      
      const value_tenant_id_7 = obj["tenant_id"]
      if (value_tenant_id_7 !== undefined) {
        json += ",\"tenant_id\":"
        
          if (value_tenant_id_7 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_tenant_id_7 === "string" ||
            value_tenant_id_7 === null ||
            value_tenant_id_7 instanceof Date ||
            value_tenant_id_7 instanceof RegExp ||
            (
              typeof value_tenant_id_7 === "object" &&
              typeof value_tenant_id_7.toString === "function" &&
              value_tenant_id_7.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_tenant_id_7 !== 'string') {
          if (value_tenant_id_7 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_tenant_id_7 instanceof Date) {
            json += JSON_STR_QUOTE + value_tenant_id_7.toISOString() + JSON_STR_QUOTE
          } else if (value_tenant_id_7 instanceof RegExp) {
            json += asString(value_tenant_id_7.source)
          } else {
            json += asString(value_tenant_id_7.toString())
          }
        } else {
          json += asString(value_tenant_id_7)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTenantId' does not match schema definition.")
  
      } else {
        throw new Error('"tenant_id" is required!')
      }
      
      const value_user_id_8 = obj["user_id"]
      if (value_user_id_8 !== undefined) {
        json += ",\"user_id\":"
        
        if (typeof value_user_id_8 !== 'string') {
          if (value_user_id_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_user_id_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_user_id_8.toISOString() + JSON_STR_QUOTE
          } else if (value_user_id_8 instanceof RegExp) {
            json += asString(value_user_id_8.source)
          } else {
            json += asString(value_user_id_8.toString())
          }
        } else {
          json += asString(value_user_id_8)
        }
        
      } else {
        throw new Error('"user_id" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const TrackedMail = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/MailRecipient"
      function anonymous2 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_address_12 = obj["address"]
      if (value_address_12 !== undefined) {
        json += "{\"address\":"
        
        if (typeof value_address_12 !== 'string') {
          if (value_address_12 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_address_12 instanceof Date) {
            json += JSON_STR_QUOTE + value_address_12.toISOString() + JSON_STR_QUOTE
          } else if (value_address_12 instanceof RegExp) {
            json += asString(value_address_12.source)
          } else {
            json += asString(value_address_12.toString())
          }
        } else {
          json += asString(value_address_12)
        }
        
      } else {
        throw new Error('"address" is required!')
      }
      
      const value_kind_13 = obj["kind"]
      if (value_kind_13 !== undefined) {
        json += ",\"kind\":"
        json += asUnsafeString(value_kind_13)
      } else {
        throw new Error('"kind" is required!')
      }
      
      const value_status_14 = obj["status"]
      if (value_status_14 !== undefined) {
        json += ",\"status\":"
        json += asUnsafeString(value_status_14)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_status_at_15 = obj["status_at"]
      if (value_status_at_15 !== undefined) {
        json += ",\"status_at\":"
        json += asDateTime(value_status_at_15)
      } else {
        throw new Error('"status_at" is required!')
      }
      
      const value_reason_16 = obj["reason"]
      if (value_reason_16 !== undefined) {
        json += ",\"reason\":"
        
          if (value_reason_16 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_reason_16 === "string" ||
            value_reason_16 === null ||
            value_reason_16 instanceof Date ||
            value_reason_16 instanceof RegExp ||
            (
              typeof value_reason_16 === "object" &&
              typeof value_reason_16.toString === "function" &&
              value_reason_16.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_reason_16 !== 'string') {
          if (value_reason_16 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_reason_16 instanceof Date) {
            json += JSON_STR_QUOTE + value_reason_16.toISOString() + JSON_STR_QUOTE
          } else if (value_reason_16 instanceof RegExp) {
            json += asString(value_reason_16.source)
          } else {
            json += asString(value_reason_16.toString())
          }
        } else {
          json += asString(value_reason_16)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/MailRecipient/properties/reason' does not match schema definition.")
  
      } else {
        throw new Error('"reason" is required!')
      }
      
      const value_message_id_17 = obj["message_id"]
      if (value_message_id_17 !== undefined) {
        json += ",\"message_id\":"
        
          if (value_message_id_17 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_message_id_17 === "string" ||
            value_message_id_17 === null ||
            value_message_id_17 instanceof Date ||
            value_message_id_17 instanceof RegExp ||
            (
              typeof value_message_id_17 === "object" &&
              typeof value_message_id_17.toString === "function" &&
              value_message_id_17.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_message_id_17 !== 'string') {
          if (value_message_id_17 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_message_id_17 instanceof Date) {
            json += JSON_STR_QUOTE + value_message_id_17.toISOString() + JSON_STR_QUOTE
          } else if (value_message_id_17 instanceof RegExp) {
            json += asString(value_message_id_17.source)
          } else {
            json += asString(value_message_id_17.toString())
          }
        } else {
          json += asString(value_message_id_17)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/MailRecipient/properties/message_id' does not match schema definition.")
  
      } else {
        throw new Error('"message_id" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/TrackedMail/properties/recipients"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/TrackedMail/properties/recipients' does not match schema definition.")
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

      // "contract#/components/schemas/MailEvent"
      function anonymous4 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_event_20 = obj["event"]
      if (value_event_20 !== undefined) {
        json += "{\"event\":"
        json += asUnsafeString(value_event_20)
      } else {
        throw new Error('"event" is required!')
      }
      
      const value_happened_at_21 = obj["happened_at"]
      if (value_happened_at_21 !== undefined) {
        json += ",\"happened_at\":"
        json += asDateTime(value_happened_at_21)
      } else {
        throw new Error('"happened_at" is required!')
      }
      
      const value_recipient_22 = obj["recipient"]
      if (value_recipient_22 !== undefined) {
        json += ",\"recipient\":"
        
          if (value_recipient_22 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_recipient_22 === "string" ||
            value_recipient_22 === null ||
            value_recipient_22 instanceof Date ||
            value_recipient_22 instanceof RegExp ||
            (
              typeof value_recipient_22 === "object" &&
              typeof value_recipient_22.toString === "function" &&
              value_recipient_22.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_recipient_22 !== 'string') {
          if (value_recipient_22 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_recipient_22 instanceof Date) {
            json += JSON_STR_QUOTE + value_recipient_22.toISOString() + JSON_STR_QUOTE
          } else if (value_recipient_22 instanceof RegExp) {
            json += asString(value_recipient_22.source)
          } else {
            json += asString(value_recipient_22.toString())
          }
        } else {
          json += asString(value_recipient_22)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/MailEvent/properties/recipient' does not match schema definition.")
  
      } else {
        throw new Error('"recipient" is required!')
      }
      
      const value_reason_23 = obj["reason"]
      if (value_reason_23 !== undefined) {
        json += ",\"reason\":"
        
          if (value_reason_23 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_reason_23 === "string" ||
            value_reason_23 === null ||
            value_reason_23 instanceof Date ||
            value_reason_23 instanceof RegExp ||
            (
              typeof value_reason_23 === "object" &&
              typeof value_reason_23.toString === "function" &&
              value_reason_23.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_reason_23 !== 'string') {
          if (value_reason_23 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_reason_23 instanceof Date) {
            json += JSON_STR_QUOTE + value_reason_23.toISOString() + JSON_STR_QUOTE
          } else if (value_reason_23 instanceof RegExp) {
            json += asString(value_reason_23.source)
          } else {
            json += asString(value_reason_23.toString())
          }
        } else {
          json += asString(value_reason_23)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/MailEvent/properties/reason' does not match schema definition.")
  
      } else {
        throw new Error('"reason" is required!')
      }
      
      const value_response_24 = obj["response"]
      if (value_response_24 !== undefined) {
        json += ",\"response\":"
        
          if (value_response_24 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_response_24 === "string" ||
            value_response_24 === null ||
            value_response_24 instanceof Date ||
            value_response_24 instanceof RegExp ||
            (
              typeof value_response_24 === "object" &&
              typeof value_response_24.toString === "function" &&
              value_response_24.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_response_24 !== 'string') {
          if (value_response_24 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_response_24 instanceof Date) {
            json += JSON_STR_QUOTE + value_response_24.toISOString() + JSON_STR_QUOTE
          } else if (value_response_24 instanceof RegExp) {
            json += asString(value_response_24.source)
          } else {
            json += asString(value_response_24.toString())
          }
        } else {
          json += asString(value_response_24)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/MailEvent/properties/response' does not match schema definition.")
  
      } else {
        throw new Error('"response" is required!')
      }
      
      const value_clicked_url_25 = obj["clicked_url"]
      if (value_clicked_url_25 !== undefined) {
        json += ",\"clicked_url\":"
        
          if (value_clicked_url_25 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_clicked_url_25 === "string" ||
            value_clicked_url_25 === null ||
            value_clicked_url_25 instanceof Date ||
            value_clicked_url_25 instanceof RegExp ||
            (
              typeof value_clicked_url_25 === "object" &&
              typeof value_clicked_url_25.toString === "function" &&
              value_clicked_url_25.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_clicked_url_25 !== 'string') {
          if (value_clicked_url_25 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_clicked_url_25 instanceof Date) {
            json += JSON_STR_QUOTE + value_clicked_url_25.toISOString() + JSON_STR_QUOTE
          } else if (value_clicked_url_25 instanceof RegExp) {
            json += asString(value_clicked_url_25.source)
          } else {
            json += asString(value_clicked_url_25.toString())
          }
        } else {
          json += asString(value_clicked_url_25)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/MailEvent/properties/clicked_url' does not match schema definition.")
  
      } else {
        throw new Error('"clicked_url" is required!')
      }
      
      const value_user_agent_26 = obj["user_agent"]
      if (value_user_agent_26 !== undefined) {
        json += ",\"user_agent\":"
        
          if (value_user_agent_26 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_user_agent_26 === "string" ||
            value_user_agent_26 === null ||
            value_user_agent_26 instanceof Date ||
            value_user_agent_26 instanceof RegExp ||
            (
              typeof value_user_agent_26 === "object" &&
              typeof value_user_agent_26.toString === "function" &&
              value_user_agent_26.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_user_agent_26 !== 'string') {
          if (value_user_agent_26 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_user_agent_26 instanceof Date) {
            json += JSON_STR_QUOTE + value_user_agent_26.toISOString() + JSON_STR_QUOTE
          } else if (value_user_agent_26 instanceof RegExp) {
            json += asString(value_user_agent_26.source)
          } else {
            json += asString(value_user_agent_26.toString())
          }
        } else {
          json += asString(value_user_agent_26)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/MailEvent/properties/user_agent' does not match schema definition.")
  
      } else {
        throw new Error('"user_agent" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous3 (obj) {
      // "contract#/components/schemas/TrackedMail/properties/events"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/TrackedMail/properties/events' does not match schema definition.")
    }
    const arrayLength = obj.length
  
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        json += anonymous4(value)
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          json += anonymous4(value)
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/TrackedMail"
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
      
      const value_subject_2 = obj["subject"]
      if (value_subject_2 !== undefined) {
        json += ",\"subject\":"
        
        if (typeof value_subject_2 !== 'string') {
          if (value_subject_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_subject_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_subject_2.toISOString() + JSON_STR_QUOTE
          } else if (value_subject_2 instanceof RegExp) {
            json += asString(value_subject_2.source)
          } else {
            json += asString(value_subject_2.toString())
          }
        } else {
          json += asString(value_subject_2)
        }
        
      } else {
        throw new Error('"subject" is required!')
      }
      
      const value_status_3 = obj["status"]
      if (value_status_3 !== undefined) {
        json += ",\"status\":"
        json += asUnsafeString(value_status_3)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_attempts_4 = obj["attempts"]
      if (value_attempts_4 !== undefined) {
        json += ",\"attempts\":"
        json += asInteger(value_attempts_4)
      } else {
        throw new Error('"attempts" is required!')
      }
      
      const value_provider_5 = obj["provider"]
      if (value_provider_5 !== undefined) {
        json += ",\"provider\":"
        
          if (value_provider_5 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_provider_5 === "string" ||
            value_provider_5 === null ||
            value_provider_5 instanceof Date ||
            value_provider_5 instanceof RegExp ||
            (
              typeof value_provider_5 === "object" &&
              typeof value_provider_5.toString === "function" &&
              value_provider_5.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_provider_5 !== 'string') {
          if (value_provider_5 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_provider_5 instanceof Date) {
            json += JSON_STR_QUOTE + value_provider_5.toISOString() + JSON_STR_QUOTE
          } else if (value_provider_5 instanceof RegExp) {
            json += asString(value_provider_5.source)
          } else {
            json += asString(value_provider_5.toString())
          }
        } else {
          json += asString(value_provider_5)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/TrackedMail/properties/provider' does not match schema definition.")
  
      } else {
        throw new Error('"provider" is required!')
      }
      
      const value_failure_6 = obj["failure"]
      if (value_failure_6 !== undefined) {
        json += ",\"failure\":"
        
          if (value_failure_6 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_failure_6 === "string" ||
            value_failure_6 === null ||
            value_failure_6 instanceof Date ||
            value_failure_6 instanceof RegExp ||
            (
              typeof value_failure_6 === "object" &&
              typeof value_failure_6.toString === "function" &&
              value_failure_6.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_failure_6 !== 'string') {
          if (value_failure_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_failure_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_failure_6.toISOString() + JSON_STR_QUOTE
          } else if (value_failure_6 instanceof RegExp) {
            json += asString(value_failure_6.source)
          } else {
            json += asString(value_failure_6.toString())
          }
        } else {
          json += asString(value_failure_6)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/TrackedMail/properties/failure' does not match schema definition.")
  
      } else {
        throw new Error('"failure" is required!')
      }
      
      const value_created_at_7 = obj["created_at"]
      if (value_created_at_7 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_7)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_8 = obj["created_by"]
      if (value_created_by_8 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_8 === "string" ||
            value_created_by_8 === null ||
            value_created_by_8 instanceof Date ||
            value_created_by_8 instanceof RegExp ||
            (
              typeof value_created_by_8 === "object" &&
              typeof value_created_by_8.toString === "function" &&
              value_created_by_8.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_8 !== 'string') {
          if (value_created_by_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_8.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_8 instanceof RegExp) {
            json += asString(value_created_by_8.source)
          } else {
            json += asString(value_created_by_8.toString())
          }
        } else {
          json += asString(value_created_by_8)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_sent_at_9 = obj["sent_at"]
      if (value_sent_at_9 !== undefined) {
        json += ",\"sent_at\":"
        
          if (value_sent_at_9 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_sent_at_9 === "string" ||
            value_sent_at_9 === null ||
            value_sent_at_9 instanceof Date ||
            value_sent_at_9 instanceof RegExp ||
            (
              typeof value_sent_at_9 === "object" &&
              typeof value_sent_at_9.toString === "function" &&
              value_sent_at_9.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_sent_at_9)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"sent_at" is required!')
      }
      
      const value_recipients_10 = obj["recipients"]
      if (value_recipients_10 !== undefined) {
        json += ",\"recipients\":"
        json += anonymous1(value_recipients_10)
      } else {
        throw new Error('"recipients" is required!')
      }
      
      const value_events_18 = obj["events"]
      if (value_events_18 !== undefined) {
        json += ",\"events\":"
        json += anonymous3(value_events_18)
      } else {
        throw new Error('"events" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const TwoFactor = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/TwoFactor"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_enabled_1 = obj["enabled"]
      if (value_enabled_1 !== undefined) {
        json += "{\"enabled\":"
        json += asBoolean(value_enabled_1)
      } else {
        throw new Error('"enabled" is required!')
      }
      
      const value_confirmed_at_2 = obj["confirmed_at"]
      if (value_confirmed_at_2 !== undefined) {
        json += ",\"confirmed_at\":"
        
          if (value_confirmed_at_2 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_confirmed_at_2 === "string" ||
            value_confirmed_at_2 === null ||
            value_confirmed_at_2 instanceof Date ||
            value_confirmed_at_2 instanceof RegExp ||
            (
              typeof value_confirmed_at_2 === "object" &&
              typeof value_confirmed_at_2.toString === "function" &&
              value_confirmed_at_2.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_confirmed_at_2)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"confirmed_at" is required!')
      }
      
      const value_recovery_codes_left_3 = obj["recovery_codes_left"]
      if (value_recovery_codes_left_3 !== undefined) {
        json += ",\"recovery_codes_left\":"
        json += asInteger(value_recovery_codes_left_3)
      } else {
        throw new Error('"recovery_codes_left" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const TwoFactorEnrolment = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/TwoFactorEnrolment"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_secret_1 = obj["secret"]
      if (value_secret_1 !== undefined) {
        json += "{\"secret\":"
        
        if (typeof value_secret_1 !== 'string') {
          if (value_secret_1 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_secret_1 instanceof Date) {
            json += JSON_STR_QUOTE + value_secret_1.toISOString() + JSON_STR_QUOTE
          } else if (value_secret_1 instanceof RegExp) {
            json += asString(value_secret_1.source)
          } else {
            json += asString(value_secret_1.toString())
          }
        } else {
          json += asString(value_secret_1)
        }
        
      } else {
        throw new Error('"secret" is required!')
      }
      
      const value_otpauth_uri_2 = obj["otpauth_uri"]
      if (value_otpauth_uri_2 !== undefined) {
        json += ",\"otpauth_uri\":"
        
        if (typeof value_otpauth_uri_2 !== 'string') {
          if (value_otpauth_uri_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_otpauth_uri_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_otpauth_uri_2.toISOString() + JSON_STR_QUOTE
          } else if (value_otpauth_uri_2 instanceof RegExp) {
            json += asString(value_otpauth_uri_2.source)
          } else {
            json += asString(value_otpauth_uri_2.toString())
          }
        } else {
          json += asString(value_otpauth_uri_2)
        }
        
      } else {
        throw new Error('"otpauth_uri" is required!')
      }
      
      const value_qr_svg_3 = obj["qr_svg"]
      if (value_qr_svg_3 !== undefined) {
        json += ",\"qr_svg\":"
        
        if (typeof value_qr_svg_3 !== 'string') {
          if (value_qr_svg_3 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_qr_svg_3 instanceof Date) {
            json += JSON_STR_QUOTE + value_qr_svg_3.toISOString() + JSON_STR_QUOTE
          } else if (value_qr_svg_3 instanceof RegExp) {
            json += asString(value_qr_svg_3.source)
          } else {
            json += asString(value_qr_svg_3.toString())
          }
        } else {
          json += asString(value_qr_svg_3)
        }
        
      } else {
        throw new Error('"qr_svg" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const UnreadNotifications = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/UnreadNotifications"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_unread_1 = obj["unread"]
      if (value_unread_1 !== undefined) {
        json += "{\"unread\":"
        json += asInteger(value_unread_1)
      } else {
        throw new Error('"unread" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const WebhookDelivery = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/WebhookDelivery"
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
      
      const value_webhook_endpoint_id_2 = obj["webhook_endpoint_id"]
      if (value_webhook_endpoint_id_2 !== undefined) {
        json += ",\"webhook_endpoint_id\":"
        
        if (typeof value_webhook_endpoint_id_2 !== 'string') {
          if (value_webhook_endpoint_id_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_webhook_endpoint_id_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_webhook_endpoint_id_2.toISOString() + JSON_STR_QUOTE
          } else if (value_webhook_endpoint_id_2 instanceof RegExp) {
            json += asString(value_webhook_endpoint_id_2.source)
          } else {
            json += asString(value_webhook_endpoint_id_2.toString())
          }
        } else {
          json += asString(value_webhook_endpoint_id_2)
        }
        
      } else {
        throw new Error('"webhook_endpoint_id" is required!')
      }
      
      const value_event_id_3 = obj["event_id"]
      if (value_event_id_3 !== undefined) {
        json += ",\"event_id\":"
        
        if (typeof value_event_id_3 !== 'string') {
          if (value_event_id_3 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_event_id_3 instanceof Date) {
            json += JSON_STR_QUOTE + value_event_id_3.toISOString() + JSON_STR_QUOTE
          } else if (value_event_id_3 instanceof RegExp) {
            json += asString(value_event_id_3.source)
          } else {
            json += asString(value_event_id_3.toString())
          }
        } else {
          json += asString(value_event_id_3)
        }
        
      } else {
        throw new Error('"event_id" is required!')
      }
      
      const value_event_type_4 = obj["event_type"]
      if (value_event_type_4 !== undefined) {
        json += ",\"event_type\":"
        json += asUnsafeString(value_event_type_4)
      } else {
        throw new Error('"event_type" is required!')
      }
      
      const value_status_5 = obj["status"]
      if (value_status_5 !== undefined) {
        json += ",\"status\":"
        json += asUnsafeString(value_status_5)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_attempts_6 = obj["attempts"]
      if (value_attempts_6 !== undefined) {
        json += ",\"attempts\":"
        json += asInteger(value_attempts_6)
      } else {
        throw new Error('"attempts" is required!')
      }
      
      const value_last_status_code_7 = obj["last_status_code"]
      if (value_last_status_code_7 !== undefined) {
        json += ",\"last_status_code\":"
        
          if (value_last_status_code_7 === null) {
            json += JSON_STR_NULL
          }
          
          else if(Number.isInteger(value_last_status_code_7) || value_last_status_code_7 === null) {
            json += asInteger(value_last_status_code_7)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/WebhookDelivery/properties/last_status_code' does not match schema definition.")
  
      } else {
        throw new Error('"last_status_code" is required!')
      }
      
      const value_next_attempt_at_8 = obj["next_attempt_at"]
      if (value_next_attempt_at_8 !== undefined) {
        json += ",\"next_attempt_at\":"
        
          if (value_next_attempt_at_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_next_attempt_at_8 === "string" ||
            value_next_attempt_at_8 === null ||
            value_next_attempt_at_8 instanceof Date ||
            value_next_attempt_at_8 instanceof RegExp ||
            (
              typeof value_next_attempt_at_8 === "object" &&
              typeof value_next_attempt_at_8.toString === "function" &&
              value_next_attempt_at_8.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_next_attempt_at_8)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"next_attempt_at" is required!')
      }
      
      const value_created_at_9 = obj["created_at"]
      if (value_created_at_9 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_9)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_completed_at_10 = obj["completed_at"]
      if (value_completed_at_10 !== undefined) {
        json += ",\"completed_at\":"
        
          if (value_completed_at_10 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_completed_at_10 === "string" ||
            value_completed_at_10 === null ||
            value_completed_at_10 instanceof Date ||
            value_completed_at_10 instanceof RegExp ||
            (
              typeof value_completed_at_10 === "object" &&
              typeof value_completed_at_10.toString === "function" &&
              value_completed_at_10.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_completed_at_10)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"completed_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const WebhookDeliveryList = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/WebhookDelivery"
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
      
      const value_webhook_endpoint_id_4 = obj["webhook_endpoint_id"]
      if (value_webhook_endpoint_id_4 !== undefined) {
        json += ",\"webhook_endpoint_id\":"
        
        if (typeof value_webhook_endpoint_id_4 !== 'string') {
          if (value_webhook_endpoint_id_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_webhook_endpoint_id_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_webhook_endpoint_id_4.toISOString() + JSON_STR_QUOTE
          } else if (value_webhook_endpoint_id_4 instanceof RegExp) {
            json += asString(value_webhook_endpoint_id_4.source)
          } else {
            json += asString(value_webhook_endpoint_id_4.toString())
          }
        } else {
          json += asString(value_webhook_endpoint_id_4)
        }
        
      } else {
        throw new Error('"webhook_endpoint_id" is required!')
      }
      
      const value_event_id_5 = obj["event_id"]
      if (value_event_id_5 !== undefined) {
        json += ",\"event_id\":"
        
        if (typeof value_event_id_5 !== 'string') {
          if (value_event_id_5 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_event_id_5 instanceof Date) {
            json += JSON_STR_QUOTE + value_event_id_5.toISOString() + JSON_STR_QUOTE
          } else if (value_event_id_5 instanceof RegExp) {
            json += asString(value_event_id_5.source)
          } else {
            json += asString(value_event_id_5.toString())
          }
        } else {
          json += asString(value_event_id_5)
        }
        
      } else {
        throw new Error('"event_id" is required!')
      }
      
      const value_event_type_6 = obj["event_type"]
      if (value_event_type_6 !== undefined) {
        json += ",\"event_type\":"
        json += asUnsafeString(value_event_type_6)
      } else {
        throw new Error('"event_type" is required!')
      }
      
      const value_status_7 = obj["status"]
      if (value_status_7 !== undefined) {
        json += ",\"status\":"
        json += asUnsafeString(value_status_7)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_attempts_8 = obj["attempts"]
      if (value_attempts_8 !== undefined) {
        json += ",\"attempts\":"
        json += asInteger(value_attempts_8)
      } else {
        throw new Error('"attempts" is required!')
      }
      
      const value_last_status_code_9 = obj["last_status_code"]
      if (value_last_status_code_9 !== undefined) {
        json += ",\"last_status_code\":"
        
          if (value_last_status_code_9 === null) {
            json += JSON_STR_NULL
          }
          
          else if(Number.isInteger(value_last_status_code_9) || value_last_status_code_9 === null) {
            json += asInteger(value_last_status_code_9)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/WebhookDelivery/properties/last_status_code' does not match schema definition.")
  
      } else {
        throw new Error('"last_status_code" is required!')
      }
      
      const value_next_attempt_at_10 = obj["next_attempt_at"]
      if (value_next_attempt_at_10 !== undefined) {
        json += ",\"next_attempt_at\":"
        
          if (value_next_attempt_at_10 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_next_attempt_at_10 === "string" ||
            value_next_attempt_at_10 === null ||
            value_next_attempt_at_10 instanceof Date ||
            value_next_attempt_at_10 instanceof RegExp ||
            (
              typeof value_next_attempt_at_10 === "object" &&
              typeof value_next_attempt_at_10.toString === "function" &&
              value_next_attempt_at_10.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_next_attempt_at_10)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"next_attempt_at" is required!')
      }
      
      const value_created_at_11 = obj["created_at"]
      if (value_created_at_11 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_11)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_completed_at_12 = obj["completed_at"]
      if (value_completed_at_12 !== undefined) {
        json += ",\"completed_at\":"
        
          if (value_completed_at_12 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_completed_at_12 === "string" ||
            value_completed_at_12 === null ||
            value_completed_at_12 instanceof Date ||
            value_completed_at_12 instanceof RegExp ||
            (
              typeof value_completed_at_12 === "object" &&
              typeof value_completed_at_12.toString === "function" &&
              value_completed_at_12.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_completed_at_12)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"completed_at" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/WebhookDeliveryList/properties/data"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/WebhookDeliveryList/properties/data' does not match schema definition.")
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

        
      const value_next_15 = obj["next"]
      if (value_next_15 !== undefined) {
        json += "{\"next\":"
        
          if (value_next_15 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_next_15 === "string" ||
            value_next_15 === null ||
            value_next_15 instanceof Date ||
            value_next_15 instanceof RegExp ||
            (
              typeof value_next_15 === "object" &&
              typeof value_next_15.toString === "function" &&
              value_next_15.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_next_15 !== 'string') {
          if (value_next_15 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_next_15 instanceof Date) {
            json += JSON_STR_QUOTE + value_next_15.toISOString() + JSON_STR_QUOTE
          } else if (value_next_15 instanceof RegExp) {
            json += asString(value_next_15.source)
          } else {
            json += asString(value_next_15.toString())
          }
        } else {
          json += asString(value_next_15)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/next' does not match schema definition.")
  
      } else {
        throw new Error('"next" is required!')
      }
      
      const value_prev_16 = obj["prev"]
      if (value_prev_16 !== undefined) {
        json += ",\"prev\":"
        
          if (value_prev_16 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_prev_16 === "string" ||
            value_prev_16 === null ||
            value_prev_16 instanceof Date ||
            value_prev_16 instanceof RegExp ||
            (
              typeof value_prev_16 === "object" &&
              typeof value_prev_16.toString === "function" &&
              value_prev_16.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_prev_16 !== 'string') {
          if (value_prev_16 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_prev_16 instanceof Date) {
            json += JSON_STR_QUOTE + value_prev_16.toISOString() + JSON_STR_QUOTE
          } else if (value_prev_16 instanceof RegExp) {
            json += asString(value_prev_16.source)
          } else {
            json += asString(value_prev_16.toString())
          }
        } else {
          json += asString(value_prev_16)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/prev' does not match schema definition.")
  
      } else {
        throw new Error('"prev" is required!')
      }
      
      const value_total_17 = obj["total"]
      if (value_total_17 !== undefined) {
        json += ",\"total\":"
        
          if (value_total_17 === null) {
            json += JSON_STR_NULL
          }
          
          else if(Number.isInteger(value_total_17) || value_total_17 === null) {
            json += asInteger(value_total_17)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/total' does not match schema definition.")
  
      } else {
        throw new Error('"total" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/WebhookDeliveryList"
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
      
      const value_meta_13 = obj["meta"]
      if (value_meta_13 !== undefined) {
        json += ",\"meta\":"
        json += anonymous3(value_meta_13)
      } else {
        throw new Error('"meta" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const WebhookDeliveryWithAttempts = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/WebhookAttempt"
      function anonymous2 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_number_13 = obj["number"]
      if (value_number_13 !== undefined) {
        json += "{\"number\":"
        json += asInteger(value_number_13)
      } else {
        throw new Error('"number" is required!')
      }
      
      const value_attempted_at_14 = obj["attempted_at"]
      if (value_attempted_at_14 !== undefined) {
        json += ",\"attempted_at\":"
        json += asDateTime(value_attempted_at_14)
      } else {
        throw new Error('"attempted_at" is required!')
      }
      
      const value_duration_milliseconds_15 = obj["duration_milliseconds"]
      if (value_duration_milliseconds_15 !== undefined) {
        json += ",\"duration_milliseconds\":"
        json += asInteger(value_duration_milliseconds_15)
      } else {
        throw new Error('"duration_milliseconds" is required!')
      }
      
      const value_status_code_16 = obj["status_code"]
      if (value_status_code_16 !== undefined) {
        json += ",\"status_code\":"
        
          if (value_status_code_16 === null) {
            json += JSON_STR_NULL
          }
          
          else if(Number.isInteger(value_status_code_16) || value_status_code_16 === null) {
            json += asInteger(value_status_code_16)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/WebhookAttempt/properties/status_code' does not match schema definition.")
  
      } else {
        throw new Error('"status_code" is required!')
      }
      
      const value_answer_17 = obj["answer"]
      if (value_answer_17 !== undefined) {
        json += ",\"answer\":"
        
          if (value_answer_17 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_answer_17 === "string" ||
            value_answer_17 === null ||
            value_answer_17 instanceof Date ||
            value_answer_17 instanceof RegExp ||
            (
              typeof value_answer_17 === "object" &&
              typeof value_answer_17.toString === "function" &&
              value_answer_17.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_answer_17 !== 'string') {
          if (value_answer_17 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_answer_17 instanceof Date) {
            json += JSON_STR_QUOTE + value_answer_17.toISOString() + JSON_STR_QUOTE
          } else if (value_answer_17 instanceof RegExp) {
            json += asString(value_answer_17.source)
          } else {
            json += asString(value_answer_17.toString())
          }
        } else {
          json += asString(value_answer_17)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/WebhookAttempt/properties/answer' does not match schema definition.")
  
      } else {
        throw new Error('"answer" is required!')
      }
      
      const value_error_18 = obj["error"]
      if (value_error_18 !== undefined) {
        json += ",\"error\":"
        
          if (value_error_18 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_error_18 === "string" ||
            value_error_18 === null ||
            value_error_18 instanceof Date ||
            value_error_18 instanceof RegExp ||
            (
              typeof value_error_18 === "object" &&
              typeof value_error_18.toString === "function" &&
              value_error_18.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_error_18 !== 'string') {
          if (value_error_18 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_error_18 instanceof Date) {
            json += JSON_STR_QUOTE + value_error_18.toISOString() + JSON_STR_QUOTE
          } else if (value_error_18 instanceof RegExp) {
            json += asString(value_error_18.source)
          } else {
            json += asString(value_error_18.toString())
          }
        } else {
          json += asString(value_error_18)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/WebhookAttempt/properties/error' does not match schema definition.")
  
      } else {
        throw new Error('"error" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/WebhookDeliveryWithAttempts/properties/log"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/WebhookDeliveryWithAttempts/properties/log' does not match schema definition.")
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

      // "contract#/components/schemas/WebhookDeliveryWithAttempts"
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
      
      const value_webhook_endpoint_id_2 = obj["webhook_endpoint_id"]
      if (value_webhook_endpoint_id_2 !== undefined) {
        json += ",\"webhook_endpoint_id\":"
        
        if (typeof value_webhook_endpoint_id_2 !== 'string') {
          if (value_webhook_endpoint_id_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_webhook_endpoint_id_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_webhook_endpoint_id_2.toISOString() + JSON_STR_QUOTE
          } else if (value_webhook_endpoint_id_2 instanceof RegExp) {
            json += asString(value_webhook_endpoint_id_2.source)
          } else {
            json += asString(value_webhook_endpoint_id_2.toString())
          }
        } else {
          json += asString(value_webhook_endpoint_id_2)
        }
        
      } else {
        throw new Error('"webhook_endpoint_id" is required!')
      }
      
      const value_event_id_3 = obj["event_id"]
      if (value_event_id_3 !== undefined) {
        json += ",\"event_id\":"
        
        if (typeof value_event_id_3 !== 'string') {
          if (value_event_id_3 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_event_id_3 instanceof Date) {
            json += JSON_STR_QUOTE + value_event_id_3.toISOString() + JSON_STR_QUOTE
          } else if (value_event_id_3 instanceof RegExp) {
            json += asString(value_event_id_3.source)
          } else {
            json += asString(value_event_id_3.toString())
          }
        } else {
          json += asString(value_event_id_3)
        }
        
      } else {
        throw new Error('"event_id" is required!')
      }
      
      const value_event_type_4 = obj["event_type"]
      if (value_event_type_4 !== undefined) {
        json += ",\"event_type\":"
        json += asUnsafeString(value_event_type_4)
      } else {
        throw new Error('"event_type" is required!')
      }
      
      const value_status_5 = obj["status"]
      if (value_status_5 !== undefined) {
        json += ",\"status\":"
        json += asUnsafeString(value_status_5)
      } else {
        throw new Error('"status" is required!')
      }
      
      const value_attempts_6 = obj["attempts"]
      if (value_attempts_6 !== undefined) {
        json += ",\"attempts\":"
        json += asInteger(value_attempts_6)
      } else {
        throw new Error('"attempts" is required!')
      }
      
      const value_last_status_code_7 = obj["last_status_code"]
      if (value_last_status_code_7 !== undefined) {
        json += ",\"last_status_code\":"
        
          if (value_last_status_code_7 === null) {
            json += JSON_STR_NULL
          }
          
          else if(Number.isInteger(value_last_status_code_7) || value_last_status_code_7 === null) {
            json += asInteger(value_last_status_code_7)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/WebhookDeliveryWithAttempts/properties/last_status_code' does not match schema definition.")
  
      } else {
        throw new Error('"last_status_code" is required!')
      }
      
      const value_next_attempt_at_8 = obj["next_attempt_at"]
      if (value_next_attempt_at_8 !== undefined) {
        json += ",\"next_attempt_at\":"
        
          if (value_next_attempt_at_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_next_attempt_at_8 === "string" ||
            value_next_attempt_at_8 === null ||
            value_next_attempt_at_8 instanceof Date ||
            value_next_attempt_at_8 instanceof RegExp ||
            (
              typeof value_next_attempt_at_8 === "object" &&
              typeof value_next_attempt_at_8.toString === "function" &&
              value_next_attempt_at_8.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_next_attempt_at_8)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"next_attempt_at" is required!')
      }
      
      const value_created_at_9 = obj["created_at"]
      if (value_created_at_9 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_9)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_completed_at_10 = obj["completed_at"]
      if (value_completed_at_10 !== undefined) {
        json += ",\"completed_at\":"
        
          if (value_completed_at_10 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_completed_at_10 === "string" ||
            value_completed_at_10 === null ||
            value_completed_at_10 instanceof Date ||
            value_completed_at_10 instanceof RegExp ||
            (
              typeof value_completed_at_10 === "object" &&
              typeof value_completed_at_10.toString === "function" &&
              value_completed_at_10.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_completed_at_10)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"completed_at" is required!')
      }
      
      const value_log_11 = obj["log"]
      if (value_log_11 !== undefined) {
        json += ",\"log\":"
        json += anonymous1(value_log_11)
      } else {
        throw new Error('"log" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const WebhookEndpoint = function anonymous(validator,serializer
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
      // "contract#/components/schemas/WebhookEndpoint/properties/event_types"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/WebhookEndpoint/properties/event_types' does not match schema definition.")
    }
    const arrayLength = obj.length
  
      if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
        return asPlainStringArray(obj, arrayLength)
      }
      
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/WebhookEndpoint"
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
      
      const value_url_2 = obj["url"]
      if (value_url_2 !== undefined) {
        json += ",\"url\":"
        
        if (typeof value_url_2 !== 'string') {
          if (value_url_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_url_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_url_2.toISOString() + JSON_STR_QUOTE
          } else if (value_url_2 instanceof RegExp) {
            json += asString(value_url_2.source)
          } else {
            json += asString(value_url_2.toString())
          }
        } else {
          json += asString(value_url_2)
        }
        
      } else {
        throw new Error('"url" is required!')
      }
      
      const value_description_3 = obj["description"]
      if (value_description_3 !== undefined) {
        json += ",\"description\":"
        
          if (value_description_3 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_description_3 === "string" ||
            value_description_3 === null ||
            value_description_3 instanceof Date ||
            value_description_3 instanceof RegExp ||
            (
              typeof value_description_3 === "object" &&
              typeof value_description_3.toString === "function" &&
              value_description_3.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_description_3 !== 'string') {
          if (value_description_3 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_description_3 instanceof Date) {
            json += JSON_STR_QUOTE + value_description_3.toISOString() + JSON_STR_QUOTE
          } else if (value_description_3 instanceof RegExp) {
            json += asString(value_description_3.source)
          } else {
            json += asString(value_description_3.toString())
          }
        } else {
          json += asString(value_description_3)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/WebhookEndpoint/properties/description' does not match schema definition.")
  
      } else {
        throw new Error('"description" is required!')
      }
      
      const value_event_types_4 = obj["event_types"]
      if (value_event_types_4 !== undefined) {
        json += ",\"event_types\":"
        json += anonymous1(value_event_types_4)
      } else {
        throw new Error('"event_types" is required!')
      }
      
      const value_enabled_5 = obj["enabled"]
      if (value_enabled_5 !== undefined) {
        json += ",\"enabled\":"
        json += asBoolean(value_enabled_5)
      } else {
        throw new Error('"enabled" is required!')
      }
      
      const value_disabled_reason_6 = obj["disabled_reason"]
      if (value_disabled_reason_6 !== undefined) {
        json += ",\"disabled_reason\":"
        
          if (value_disabled_reason_6 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_disabled_reason_6 === "string" ||
            value_disabled_reason_6 === null ||
            value_disabled_reason_6 instanceof Date ||
            value_disabled_reason_6 instanceof RegExp ||
            (
              typeof value_disabled_reason_6 === "object" &&
              typeof value_disabled_reason_6.toString === "function" &&
              value_disabled_reason_6.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_disabled_reason_6 !== 'string') {
          if (value_disabled_reason_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_disabled_reason_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_disabled_reason_6.toISOString() + JSON_STR_QUOTE
          } else if (value_disabled_reason_6 instanceof RegExp) {
            json += asString(value_disabled_reason_6.source)
          } else {
            json += asString(value_disabled_reason_6.toString())
          }
        } else {
          json += asString(value_disabled_reason_6)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/WebhookDisabledReason' does not match schema definition.")
  
      } else {
        throw new Error('"disabled_reason" is required!')
      }
      
      const value_disabled_at_7 = obj["disabled_at"]
      if (value_disabled_at_7 !== undefined) {
        json += ",\"disabled_at\":"
        
          if (value_disabled_at_7 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_disabled_at_7 === "string" ||
            value_disabled_at_7 === null ||
            value_disabled_at_7 instanceof Date ||
            value_disabled_at_7 instanceof RegExp ||
            (
              typeof value_disabled_at_7 === "object" &&
              typeof value_disabled_at_7.toString === "function" &&
              value_disabled_at_7.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_disabled_at_7)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"disabled_at" is required!')
      }
      
      const value_consecutive_failures_8 = obj["consecutive_failures"]
      if (value_consecutive_failures_8 !== undefined) {
        json += ",\"consecutive_failures\":"
        json += asInteger(value_consecutive_failures_8)
      } else {
        throw new Error('"consecutive_failures" is required!')
      }
      
      const value_failing_since_9 = obj["failing_since"]
      if (value_failing_since_9 !== undefined) {
        json += ",\"failing_since\":"
        
          if (value_failing_since_9 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_failing_since_9 === "string" ||
            value_failing_since_9 === null ||
            value_failing_since_9 instanceof Date ||
            value_failing_since_9 instanceof RegExp ||
            (
              typeof value_failing_since_9 === "object" &&
              typeof value_failing_since_9.toString === "function" &&
              value_failing_since_9.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_failing_since_9)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"failing_since" is required!')
      }
      
      const value_overlap_ends_at_10 = obj["overlap_ends_at"]
      if (value_overlap_ends_at_10 !== undefined) {
        json += ",\"overlap_ends_at\":"
        
          if (value_overlap_ends_at_10 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_overlap_ends_at_10 === "string" ||
            value_overlap_ends_at_10 === null ||
            value_overlap_ends_at_10 instanceof Date ||
            value_overlap_ends_at_10 instanceof RegExp ||
            (
              typeof value_overlap_ends_at_10 === "object" &&
              typeof value_overlap_ends_at_10.toString === "function" &&
              value_overlap_ends_at_10.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_overlap_ends_at_10)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"overlap_ends_at" is required!')
      }
      
      const value_created_at_11 = obj["created_at"]
      if (value_created_at_11 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_11)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_12 = obj["created_by"]
      if (value_created_by_12 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_12 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_12 === "string" ||
            value_created_by_12 === null ||
            value_created_by_12 instanceof Date ||
            value_created_by_12 instanceof RegExp ||
            (
              typeof value_created_by_12 === "object" &&
              typeof value_created_by_12.toString === "function" &&
              value_created_by_12.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_12 !== 'string') {
          if (value_created_by_12 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_12 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_12.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_12 instanceof RegExp) {
            json += asString(value_created_by_12.source)
          } else {
            json += asString(value_created_by_12.toString())
          }
        } else {
          json += asString(value_created_by_12)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_updated_at_13 = obj["updated_at"]
      if (value_updated_at_13 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_13)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
      const value_updated_by_14 = obj["updated_by"]
      if (value_updated_by_14 !== undefined) {
        json += ",\"updated_by\":"
        
          if (value_updated_by_14 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_updated_by_14 === "string" ||
            value_updated_by_14 === null ||
            value_updated_by_14 instanceof Date ||
            value_updated_by_14 instanceof RegExp ||
            (
              typeof value_updated_by_14 === "object" &&
              typeof value_updated_by_14.toString === "function" &&
              value_updated_by_14.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_updated_by_14 !== 'string') {
          if (value_updated_by_14 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_updated_by_14 instanceof Date) {
            json += JSON_STR_QUOTE + value_updated_by_14.toISOString() + JSON_STR_QUOTE
          } else if (value_updated_by_14 instanceof RegExp) {
            json += asString(value_updated_by_14.source)
          } else {
            json += asString(value_updated_by_14.toString())
          }
        } else {
          json += asString(value_updated_by_14)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"updated_by" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const WebhookEndpointList = function anonymous(validator,serializer
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
      // "contract#/components/schemas/WebhookEndpoint/properties/event_types"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/WebhookEndpoint/properties/event_types' does not match schema definition.")
    }
    const arrayLength = obj.length
  
      if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
        return asPlainStringArray(obj, arrayLength)
      }
      
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/WebhookEndpoint"
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
      
      const value_url_4 = obj["url"]
      if (value_url_4 !== undefined) {
        json += ",\"url\":"
        
        if (typeof value_url_4 !== 'string') {
          if (value_url_4 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_url_4 instanceof Date) {
            json += JSON_STR_QUOTE + value_url_4.toISOString() + JSON_STR_QUOTE
          } else if (value_url_4 instanceof RegExp) {
            json += asString(value_url_4.source)
          } else {
            json += asString(value_url_4.toString())
          }
        } else {
          json += asString(value_url_4)
        }
        
      } else {
        throw new Error('"url" is required!')
      }
      
      const value_description_5 = obj["description"]
      if (value_description_5 !== undefined) {
        json += ",\"description\":"
        
          if (value_description_5 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_description_5 === "string" ||
            value_description_5 === null ||
            value_description_5 instanceof Date ||
            value_description_5 instanceof RegExp ||
            (
              typeof value_description_5 === "object" &&
              typeof value_description_5.toString === "function" &&
              value_description_5.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_description_5 !== 'string') {
          if (value_description_5 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_description_5 instanceof Date) {
            json += JSON_STR_QUOTE + value_description_5.toISOString() + JSON_STR_QUOTE
          } else if (value_description_5 instanceof RegExp) {
            json += asString(value_description_5.source)
          } else {
            json += asString(value_description_5.toString())
          }
        } else {
          json += asString(value_description_5)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/WebhookEndpoint/properties/description' does not match schema definition.")
  
      } else {
        throw new Error('"description" is required!')
      }
      
      const value_event_types_6 = obj["event_types"]
      if (value_event_types_6 !== undefined) {
        json += ",\"event_types\":"
        json += anonymous3(value_event_types_6)
      } else {
        throw new Error('"event_types" is required!')
      }
      
      const value_enabled_7 = obj["enabled"]
      if (value_enabled_7 !== undefined) {
        json += ",\"enabled\":"
        json += asBoolean(value_enabled_7)
      } else {
        throw new Error('"enabled" is required!')
      }
      
      const value_disabled_reason_8 = obj["disabled_reason"]
      if (value_disabled_reason_8 !== undefined) {
        json += ",\"disabled_reason\":"
        
          if (value_disabled_reason_8 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_disabled_reason_8 === "string" ||
            value_disabled_reason_8 === null ||
            value_disabled_reason_8 instanceof Date ||
            value_disabled_reason_8 instanceof RegExp ||
            (
              typeof value_disabled_reason_8 === "object" &&
              typeof value_disabled_reason_8.toString === "function" &&
              value_disabled_reason_8.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_disabled_reason_8 !== 'string') {
          if (value_disabled_reason_8 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_disabled_reason_8 instanceof Date) {
            json += JSON_STR_QUOTE + value_disabled_reason_8.toISOString() + JSON_STR_QUOTE
          } else if (value_disabled_reason_8 instanceof RegExp) {
            json += asString(value_disabled_reason_8.source)
          } else {
            json += asString(value_disabled_reason_8.toString())
          }
        } else {
          json += asString(value_disabled_reason_8)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/WebhookDisabledReason' does not match schema definition.")
  
      } else {
        throw new Error('"disabled_reason" is required!')
      }
      
      const value_disabled_at_9 = obj["disabled_at"]
      if (value_disabled_at_9 !== undefined) {
        json += ",\"disabled_at\":"
        
          if (value_disabled_at_9 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_disabled_at_9 === "string" ||
            value_disabled_at_9 === null ||
            value_disabled_at_9 instanceof Date ||
            value_disabled_at_9 instanceof RegExp ||
            (
              typeof value_disabled_at_9 === "object" &&
              typeof value_disabled_at_9.toString === "function" &&
              value_disabled_at_9.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_disabled_at_9)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"disabled_at" is required!')
      }
      
      const value_consecutive_failures_10 = obj["consecutive_failures"]
      if (value_consecutive_failures_10 !== undefined) {
        json += ",\"consecutive_failures\":"
        json += asInteger(value_consecutive_failures_10)
      } else {
        throw new Error('"consecutive_failures" is required!')
      }
      
      const value_failing_since_11 = obj["failing_since"]
      if (value_failing_since_11 !== undefined) {
        json += ",\"failing_since\":"
        
          if (value_failing_since_11 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_failing_since_11 === "string" ||
            value_failing_since_11 === null ||
            value_failing_since_11 instanceof Date ||
            value_failing_since_11 instanceof RegExp ||
            (
              typeof value_failing_since_11 === "object" &&
              typeof value_failing_since_11.toString === "function" &&
              value_failing_since_11.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_failing_since_11)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"failing_since" is required!')
      }
      
      const value_overlap_ends_at_12 = obj["overlap_ends_at"]
      if (value_overlap_ends_at_12 !== undefined) {
        json += ",\"overlap_ends_at\":"
        
          if (value_overlap_ends_at_12 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_overlap_ends_at_12 === "string" ||
            value_overlap_ends_at_12 === null ||
            value_overlap_ends_at_12 instanceof Date ||
            value_overlap_ends_at_12 instanceof RegExp ||
            (
              typeof value_overlap_ends_at_12 === "object" &&
              typeof value_overlap_ends_at_12.toString === "function" &&
              value_overlap_ends_at_12.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_overlap_ends_at_12)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"overlap_ends_at" is required!')
      }
      
      const value_created_at_13 = obj["created_at"]
      if (value_created_at_13 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_13)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_14 = obj["created_by"]
      if (value_created_by_14 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_14 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_14 === "string" ||
            value_created_by_14 === null ||
            value_created_by_14 instanceof Date ||
            value_created_by_14 instanceof RegExp ||
            (
              typeof value_created_by_14 === "object" &&
              typeof value_created_by_14.toString === "function" &&
              value_created_by_14.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_14 !== 'string') {
          if (value_created_by_14 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_14 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_14.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_14 instanceof RegExp) {
            json += asString(value_created_by_14.source)
          } else {
            json += asString(value_created_by_14.toString())
          }
        } else {
          json += asString(value_created_by_14)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_updated_at_15 = obj["updated_at"]
      if (value_updated_at_15 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_15)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
      const value_updated_by_16 = obj["updated_by"]
      if (value_updated_by_16 !== undefined) {
        json += ",\"updated_by\":"
        
          if (value_updated_by_16 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_updated_by_16 === "string" ||
            value_updated_by_16 === null ||
            value_updated_by_16 instanceof Date ||
            value_updated_by_16 instanceof RegExp ||
            (
              typeof value_updated_by_16 === "object" &&
              typeof value_updated_by_16.toString === "function" &&
              value_updated_by_16.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_updated_by_16 !== 'string') {
          if (value_updated_by_16 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_updated_by_16 instanceof Date) {
            json += JSON_STR_QUOTE + value_updated_by_16.toISOString() + JSON_STR_QUOTE
          } else if (value_updated_by_16 instanceof RegExp) {
            json += asString(value_updated_by_16.source)
          } else {
            json += asString(value_updated_by_16.toString())
          }
        } else {
          json += asString(value_updated_by_16)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"updated_by" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

    function anonymous1 (obj) {
      // "contract#/components/schemas/WebhookEndpointList/properties/data"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/WebhookEndpointList/properties/data' does not match schema definition.")
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

        
      const value_next_19 = obj["next"]
      if (value_next_19 !== undefined) {
        json += "{\"next\":"
        
          if (value_next_19 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_next_19 === "string" ||
            value_next_19 === null ||
            value_next_19 instanceof Date ||
            value_next_19 instanceof RegExp ||
            (
              typeof value_next_19 === "object" &&
              typeof value_next_19.toString === "function" &&
              value_next_19.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_next_19 !== 'string') {
          if (value_next_19 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_next_19 instanceof Date) {
            json += JSON_STR_QUOTE + value_next_19.toISOString() + JSON_STR_QUOTE
          } else if (value_next_19 instanceof RegExp) {
            json += asString(value_next_19.source)
          } else {
            json += asString(value_next_19.toString())
          }
        } else {
          json += asString(value_next_19)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/next' does not match schema definition.")
  
      } else {
        throw new Error('"next" is required!')
      }
      
      const value_prev_20 = obj["prev"]
      if (value_prev_20 !== undefined) {
        json += ",\"prev\":"
        
          if (value_prev_20 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_prev_20 === "string" ||
            value_prev_20 === null ||
            value_prev_20 instanceof Date ||
            value_prev_20 instanceof RegExp ||
            (
              typeof value_prev_20 === "object" &&
              typeof value_prev_20.toString === "function" &&
              value_prev_20.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_prev_20 !== 'string') {
          if (value_prev_20 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_prev_20 instanceof Date) {
            json += JSON_STR_QUOTE + value_prev_20.toISOString() + JSON_STR_QUOTE
          } else if (value_prev_20 instanceof RegExp) {
            json += asString(value_prev_20.source)
          } else {
            json += asString(value_prev_20.toString())
          }
        } else {
          json += asString(value_prev_20)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/prev' does not match schema definition.")
  
      } else {
        throw new Error('"prev" is required!')
      }
      
      const value_total_21 = obj["total"]
      if (value_total_21 !== undefined) {
        json += ",\"total\":"
        
          if (value_total_21 === null) {
            json += JSON_STR_NULL
          }
          
          else if(Number.isInteger(value_total_21) || value_total_21 === null) {
            json += asInteger(value_total_21)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/PageMeta/properties/total' does not match schema definition.")
  
      } else {
        throw new Error('"total" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/WebhookEndpointList"
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
      
      const value_meta_17 = obj["meta"]
      if (value_meta_17 !== undefined) {
        json += ",\"meta\":"
        json += anonymous4(value_meta_17)
      } else {
        throw new Error('"meta" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const WebhookEndpointWithSecret = function anonymous(validator,serializer
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
      // "contract#/components/schemas/WebhookEndpointWithSecret/properties/event_types"
      let json = ''
  
    if (obj === null) return JSON_STR_EMPTY_ARRAY
    if (!Array.isArray(obj)) {
      throw new TypeError("The value of 'contract#/components/schemas/WebhookEndpointWithSecret/properties/event_types' does not match schema definition.")
    }
    const arrayLength = obj.length
  
      if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
        return asPlainStringArray(obj, arrayLength)
      }
      
    json += JSON_STR_BEGIN_ARRAY
  
      if (arrayLength > 0) {
        const value = obj[0]
        
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        for (let i = 1; i < arrayLength; i++) {
          json += JSON_STR_COMMA
          const value = obj[i]
          
        if (typeof value !== 'string') {
          if (value === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value instanceof Date) {
            json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
          } else if (value instanceof RegExp) {
            json += asString(value.source)
          } else {
            json += asString(value.toString())
          }
        } else {
          json += asString(value)
        }
        
        }
      }
      return json + JSON_STR_END_ARRAY
    }

      // "contract#/components/schemas/WebhookEndpointWithSecret"
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
      
      const value_url_2 = obj["url"]
      if (value_url_2 !== undefined) {
        json += ",\"url\":"
        
        if (typeof value_url_2 !== 'string') {
          if (value_url_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_url_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_url_2.toISOString() + JSON_STR_QUOTE
          } else if (value_url_2 instanceof RegExp) {
            json += asString(value_url_2.source)
          } else {
            json += asString(value_url_2.toString())
          }
        } else {
          json += asString(value_url_2)
        }
        
      } else {
        throw new Error('"url" is required!')
      }
      
      const value_description_3 = obj["description"]
      if (value_description_3 !== undefined) {
        json += ",\"description\":"
        
          if (value_description_3 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_description_3 === "string" ||
            value_description_3 === null ||
            value_description_3 instanceof Date ||
            value_description_3 instanceof RegExp ||
            (
              typeof value_description_3 === "object" &&
              typeof value_description_3.toString === "function" &&
              value_description_3.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_description_3 !== 'string') {
          if (value_description_3 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_description_3 instanceof Date) {
            json += JSON_STR_QUOTE + value_description_3.toISOString() + JSON_STR_QUOTE
          } else if (value_description_3 instanceof RegExp) {
            json += asString(value_description_3.source)
          } else {
            json += asString(value_description_3.toString())
          }
        } else {
          json += asString(value_description_3)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/WebhookEndpointWithSecret/properties/description' does not match schema definition.")
  
      } else {
        throw new Error('"description" is required!')
      }
      
      const value_event_types_4 = obj["event_types"]
      if (value_event_types_4 !== undefined) {
        json += ",\"event_types\":"
        json += anonymous1(value_event_types_4)
      } else {
        throw new Error('"event_types" is required!')
      }
      
      const value_enabled_5 = obj["enabled"]
      if (value_enabled_5 !== undefined) {
        json += ",\"enabled\":"
        json += asBoolean(value_enabled_5)
      } else {
        throw new Error('"enabled" is required!')
      }
      
      const value_disabled_reason_6 = obj["disabled_reason"]
      if (value_disabled_reason_6 !== undefined) {
        json += ",\"disabled_reason\":"
        
          if (value_disabled_reason_6 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_disabled_reason_6 === "string" ||
            value_disabled_reason_6 === null ||
            value_disabled_reason_6 instanceof Date ||
            value_disabled_reason_6 instanceof RegExp ||
            (
              typeof value_disabled_reason_6 === "object" &&
              typeof value_disabled_reason_6.toString === "function" &&
              value_disabled_reason_6.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_disabled_reason_6 !== 'string') {
          if (value_disabled_reason_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_disabled_reason_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_disabled_reason_6.toISOString() + JSON_STR_QUOTE
          } else if (value_disabled_reason_6 instanceof RegExp) {
            json += asString(value_disabled_reason_6.source)
          } else {
            json += asString(value_disabled_reason_6.toString())
          }
        } else {
          json += asString(value_disabled_reason_6)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/WebhookDisabledReason' does not match schema definition.")
  
      } else {
        throw new Error('"disabled_reason" is required!')
      }
      
      const value_disabled_at_7 = obj["disabled_at"]
      if (value_disabled_at_7 !== undefined) {
        json += ",\"disabled_at\":"
        
          if (value_disabled_at_7 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_disabled_at_7 === "string" ||
            value_disabled_at_7 === null ||
            value_disabled_at_7 instanceof Date ||
            value_disabled_at_7 instanceof RegExp ||
            (
              typeof value_disabled_at_7 === "object" &&
              typeof value_disabled_at_7.toString === "function" &&
              value_disabled_at_7.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_disabled_at_7)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"disabled_at" is required!')
      }
      
      const value_consecutive_failures_8 = obj["consecutive_failures"]
      if (value_consecutive_failures_8 !== undefined) {
        json += ",\"consecutive_failures\":"
        json += asInteger(value_consecutive_failures_8)
      } else {
        throw new Error('"consecutive_failures" is required!')
      }
      
      const value_failing_since_9 = obj["failing_since"]
      if (value_failing_since_9 !== undefined) {
        json += ",\"failing_since\":"
        
          if (value_failing_since_9 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_failing_since_9 === "string" ||
            value_failing_since_9 === null ||
            value_failing_since_9 instanceof Date ||
            value_failing_since_9 instanceof RegExp ||
            (
              typeof value_failing_since_9 === "object" &&
              typeof value_failing_since_9.toString === "function" &&
              value_failing_since_9.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_failing_since_9)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"failing_since" is required!')
      }
      
      const value_overlap_ends_at_10 = obj["overlap_ends_at"]
      if (value_overlap_ends_at_10 !== undefined) {
        json += ",\"overlap_ends_at\":"
        
          if (value_overlap_ends_at_10 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_overlap_ends_at_10 === "string" ||
            value_overlap_ends_at_10 === null ||
            value_overlap_ends_at_10 instanceof Date ||
            value_overlap_ends_at_10 instanceof RegExp ||
            (
              typeof value_overlap_ends_at_10 === "object" &&
              typeof value_overlap_ends_at_10.toString === "function" &&
              value_overlap_ends_at_10.toString !== Object.prototype.toString
            )
          ) {
            json += asDateTime(value_overlap_ends_at_10)
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableTimestamp' does not match schema definition.")
  
      } else {
        throw new Error('"overlap_ends_at" is required!')
      }
      
      const value_created_at_11 = obj["created_at"]
      if (value_created_at_11 !== undefined) {
        json += ",\"created_at\":"
        json += asDateTime(value_created_at_11)
      } else {
        throw new Error('"created_at" is required!')
      }
      
      const value_created_by_12 = obj["created_by"]
      if (value_created_by_12 !== undefined) {
        json += ",\"created_by\":"
        
          if (value_created_by_12 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_created_by_12 === "string" ||
            value_created_by_12 === null ||
            value_created_by_12 instanceof Date ||
            value_created_by_12 instanceof RegExp ||
            (
              typeof value_created_by_12 === "object" &&
              typeof value_created_by_12.toString === "function" &&
              value_created_by_12.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_created_by_12 !== 'string') {
          if (value_created_by_12 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_created_by_12 instanceof Date) {
            json += JSON_STR_QUOTE + value_created_by_12.toISOString() + JSON_STR_QUOTE
          } else if (value_created_by_12 instanceof RegExp) {
            json += asString(value_created_by_12.source)
          } else {
            json += asString(value_created_by_12.toString())
          }
        } else {
          json += asString(value_created_by_12)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"created_by" is required!')
      }
      
      const value_updated_at_13 = obj["updated_at"]
      if (value_updated_at_13 !== undefined) {
        json += ",\"updated_at\":"
        json += asDateTime(value_updated_at_13)
      } else {
        throw new Error('"updated_at" is required!')
      }
      
      const value_updated_by_14 = obj["updated_by"]
      if (value_updated_by_14 !== undefined) {
        json += ",\"updated_by\":"
        
          if (value_updated_by_14 === null) {
            json += JSON_STR_NULL
          }
          
          else if(
            typeof value_updated_by_14 === "string" ||
            value_updated_by_14 === null ||
            value_updated_by_14 instanceof Date ||
            value_updated_by_14 instanceof RegExp ||
            (
              typeof value_updated_by_14 === "object" &&
              typeof value_updated_by_14.toString === "function" &&
              value_updated_by_14.toString !== Object.prototype.toString
            )
          ) {
            
        if (typeof value_updated_by_14 !== 'string') {
          if (value_updated_by_14 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_updated_by_14 instanceof Date) {
            json += JSON_STR_QUOTE + value_updated_by_14.toISOString() + JSON_STR_QUOTE
          } else if (value_updated_by_14 instanceof RegExp) {
            json += asString(value_updated_by_14.source)
          } else {
            json += asString(value_updated_by_14.toString())
          }
        } else {
          json += asString(value_updated_by_14)
        }
        
          }
        
    else throw new TypeError("The value of 'contract#/components/schemas/NullableActor' does not match schema definition.")
  
      } else {
        throw new Error('"updated_by" is required!')
      }
      
      const value_secret_15 = obj["secret"]
      if (value_secret_15 !== undefined) {
        json += ",\"secret\":"
        
        if (typeof value_secret_15 !== 'string') {
          if (value_secret_15 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_secret_15 instanceof Date) {
            json += JSON_STR_QUOTE + value_secret_15.toISOString() + JSON_STR_QUOTE
          } else if (value_secret_15 instanceof RegExp) {
            json += asString(value_secret_15.source)
          } else {
            json += asString(value_secret_15.toString())
          }
        } else {
          json += asString(value_secret_15)
        }
        
      } else {
        throw new Error('"secret" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const WebhookReplayed = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/WebhookReplayed"
      function anonymous0 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_replayed_1 = obj["replayed"]
      if (value_replayed_1 !== undefined) {
        json += "{\"replayed\":"
        json += asInteger(value_replayed_1)
      } else {
        throw new Error('"replayed" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

const WebhookTestEvent = function anonymous(validator,serializer
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
    
  
    
      // "contract#/components/schemas/WebhookTest"
      function anonymous1 (input) {
        const obj = (input && typeof input.toJSON === 'function')
    ? input.toJSON()
    : input
  
        if (obj === null) return JSON_STR_EMPTY_OBJECT
        let json = ''

        
      const value_webhook_endpoint_id_6 = obj["webhook_endpoint_id"]
      if (value_webhook_endpoint_id_6 !== undefined) {
        json += "{\"webhook_endpoint_id\":"
        
        if (typeof value_webhook_endpoint_id_6 !== 'string') {
          if (value_webhook_endpoint_id_6 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_webhook_endpoint_id_6 instanceof Date) {
            json += JSON_STR_QUOTE + value_webhook_endpoint_id_6.toISOString() + JSON_STR_QUOTE
          } else if (value_webhook_endpoint_id_6 instanceof RegExp) {
            json += asString(value_webhook_endpoint_id_6.source)
          } else {
            json += asString(value_webhook_endpoint_id_6.toString())
          }
        } else {
          json += asString(value_webhook_endpoint_id_6)
        }
        
      } else {
        throw new Error('"webhook_endpoint_id" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    

      // "contract#/components/schemas/WebhookTestEvent"
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
      
      const value_type_2 = obj["type"]
      if (value_type_2 !== undefined) {
        json += ",\"type\":"
        
        if (typeof value_type_2 !== 'string') {
          if (value_type_2 === null) {
            json += JSON_STR_EMPTY_STRING
          } else if (value_type_2 instanceof Date) {
            json += JSON_STR_QUOTE + value_type_2.toISOString() + JSON_STR_QUOTE
          } else if (value_type_2 instanceof RegExp) {
            json += asString(value_type_2.source)
          } else {
            json += asString(value_type_2.toString())
          }
        } else {
          json += asString(value_type_2)
        }
        
      } else {
        throw new Error('"type" is required!')
      }
      
      const value_timestamp_3 = obj["timestamp"]
      if (value_timestamp_3 !== undefined) {
        json += ",\"timestamp\":"
        json += asDateTime(value_timestamp_3)
      } else {
        throw new Error('"timestamp" is required!')
      }
      
      const value_data_4 = obj["data"]
      if (value_data_4 !== undefined) {
        json += ",\"data\":"
        json += anonymous1(value_data_4)
      } else {
        throw new Error('"data" is required!')
      }
      
return json + JSON_STR_END_OBJECT

      }
    
    const main = anonymous0
    return main
    
}(validator, serializer);

export { AccessToken, AdminSession, ApiKey, ApiKeyCreated, ApiKeyList, AuditEntryList, Customer, CustomerBatchResult, CustomerCreatedEvent, CustomerDeletedEvent, CustomerList, CustomerRestoredEvent, CustomerUpdatedEvent, DeletedCustomerList, Device, DeviceList, HealthReport, Identity, IdentityList, Invitation, InvitationAccepted, InvitationList, Invoice, InvoiceCreatedEvent, InvoiceFinalizedEvent, InvoiceList, InvoicePaidEvent, InvoiceVoidedEvent, JsonWebKeySet, Liveness, LoginChallenge, LoginProviders, MailList, MailSuppression, MailSuppressionList, Me, MeExport, Member, MemberJoinedEvent, MemberLeftEvent, MemberList, MemberUpdatedEvent, Notification, NotificationList, NotificationPreferences, OAuthClient, OAuthClientList, OAuthClientWithSecret, OAuthError, OAuthIntrospection, OAuthMetadata, OAuthToken, ProviderAddress, RecoveryCodes, Schedule, ScheduledRun, Schedules, SessionList, Task, TaskList, Tenant, TenantList, Token, TokenPair, TrackedMail, TwoFactor, TwoFactorEnrolment, UnreadNotifications, WebhookDelivery, WebhookDeliveryList, WebhookDeliveryWithAttempts, WebhookEndpoint, WebhookEndpointList, WebhookEndpointWithSecret, WebhookReplayed, WebhookTestEvent };
