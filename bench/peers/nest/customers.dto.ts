/** What requests may carry, checked by class-validator, and what answers carry. */
import { Type } from 'class-transformer';
import { IsEmail, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import type { Customer } from './customer.entity';

export class CreateCustomerDto {
  @IsEmail()
  @MaxLength(254)
  email: string;

  @IsString()
  @Length(1, 200)
  name: string;
}

export class ListCustomersDto {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 50;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}

export interface CustomerView {
  id: string;
  email: string;
  name: string;
  status: string;
  created_at: Date;
  created_by: string;
  updated_at: Date;
  updated_by: string;
}

export function toView({ id, email, name, status, createdAt, createdBy, updatedAt, updatedBy }: Customer): CustomerView {
  return { id, email, name, status, created_at: createdAt, created_by: createdBy, updated_at: updatedAt, updated_by: updatedBy };
}
